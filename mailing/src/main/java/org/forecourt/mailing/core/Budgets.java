package org.forecourt.mailing.core;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps one slow or angry domain from slowing the others: places, rates and pauses for each domain and for all together.
 * Thread-safe.
 */
public final class Budgets {

    private static final int MOST_DOMAINS = 10_000;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SendingRules rules;
    private final Rates rates;
    private final InstantSource clock;
    private final Bucket overall;
    private final Backoff service = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2));
    private final Map<String, DomainBudget> domains = new LinkedHashMap<>();
    private int onTheWay;

    public Budgets(SendingRules rules, Rates rates, InstantSource clock) {
        this.rules = rules;
        this.rates = rates;
        this.clock = clock;
        this.overall = bucket(rates.overall());
    }

    /** How many mails may be claimed now. */
    public synchronized int free() {
        if (service.isPaused(clock.instant())) {
            return 0;
        }
        int places = (service.isProbing() ? 1 : rules.parallel()) - onTheWay;
        return (int) Math.max(0, Math.min(places, overall.getAvailableTokens()));
    }

    /** Domains for which nothing is to be claimed now. */
    public synchronized Set<String> pausedDomains() {
        Instant now = clock.instant();
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().isBlocked(now, rules.parallelPerDomain()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a place for one mail, to be given back by {@link #giveBack}.
     *
     * @return nothing when it was had, otherwise when to ask again
     */
    public synchronized Optional<Instant> take(String domain) {
        Instant now = clock.instant();
        DomainBudget budget = domains.computeIfAbsent(domain, name -> new DomainBudget(bucket(rates.perDomain())));
        if (budget.backoff.isPaused(now)) {
            return Optional.of(budget.backoff.until());
        }
        if (budget.onTheWay >= budget.places(rules.parallelPerDomain())) {
            return Optional.of(now.plus(SOON));
        }
        ConsumptionProbe probe = budget.bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Optional.of(now.plusNanos(probe.getNanosToWaitForRefill()));
        }
        overall.consumeIgnoringRateLimits(1);
        budget.onTheWay++;
        onTheWay++;
        return Optional.empty();
    }

    /** Gives a place back and draws conclusions. */
    public synchronized void giveBack(String domain, Feedback feedback) {
        Instant now = clock.instant();
        onTheWay--;
        DomainBudget budget = domains.get(domain);
        if (budget == null) {
            return;
        }
        budget.onTheWay--;
        switch (feedback) {
            case FINE -> {
                budget.backoff.fine();
                service.fine();
            }
            case DOMAIN_TROUBLE -> budget.backoff.trouble(now);
            case SERVICE_TROUBLE -> service.trouble(now);
            case NOTHING -> {}
        }
        if (domains.size() > MOST_DOMAINS) {
            domains.values().removeIf(DomainBudget::isIdle);
        }
    }

    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
