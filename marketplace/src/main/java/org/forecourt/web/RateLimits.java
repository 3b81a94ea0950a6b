package org.forecourt.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** How often one address may call. Generous for people; {@code RATE_LIMITS=off} switches it off. Counted in this process. */
@Component
public final class RateLimits {

    /** What is limited. */
    public enum Limit {
        READS(600, Duration.ofMinutes(1)),
        WRITES(60, Duration.ofMinutes(1)),
        REVEALS(20, Duration.ofHours(1));

        private final int most;
        private final Duration period;

        Limit(int most, Duration period) {
            this.most = most;
            this.period = period;
        }
    }

    private record Caller(Limit limit, String address) {}

    private static final int MOST_CALLERS = 200_000;

    private final boolean off;
    private final ClientAddress addresses;
    private final Cache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    RateLimits(Settings settings, ClientAddress addresses) {
        off = settings.required(Setting.RATE_LIMITS).equals("off");
        this.addresses = addresses;
    }

    /**
     * Counts a call and says in headers what is left.
     *
     * @throws Refusal when there were too many
     */
    public void require(Limit limit, HttpServletRequest request, HttpServletResponse response) {
        refusal(limit, request, response).ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    /** As {@link #require}, but returns the problem. */
    Optional<Problem> refusal(Limit limit, HttpServletRequest request, HttpServletResponse response) {
        if (off) {
            return Optional.empty();
        }
        Caller caller = new Caller(limit, addresses.limited(request));
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(caller, RateLimits::bucket)).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", limit.most + ";w=" + limit.period.toSeconds());
        response.setHeader("RateLimit-Limit", String.valueOf(limit.most));
        response.setHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        Map.of("Retry-After", seconds(probe.getNanosToWaitForRefill()))));
    }

    private static Bucket bucket(Caller caller) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(caller.limit.most).refillGreedy(caller.limit.most, caller.limit.period))
                .build();
    }

    /** Rounded up, so that whoever waits that long is let in. */
    private static String seconds(long nanos) {
        return String.valueOf(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
    }
}
