package org.forecourt.web;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.forecourt.platform.limits.CallCounter;
import org.forecourt.platform.limits.CallLimit;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** How often one address may call. Generous for people; {@code RATE_LIMITS=off} switches it off. */
@Component
public final class RateLimits {

    /** What is limited. */
    public enum Limit {
        READS(600, Duration.ofMinutes(1)),
        WRITES(60, Duration.ofMinutes(1)),
        /** One click in a mailbox (RFC 8058) comes from the mailbox's provider: a few addresses for millions of people. */
        UNSUBSCRIPTIONS(6_000, Duration.ofMinutes(1)),
        REVEALS(20, Duration.ofHours(1));

        private final CallLimit calls;

        Limit(int most, Duration period) {
            calls = new CallLimit(name().toLowerCase(Locale.ROOT), most, period);
        }
    }

    private final boolean off;
    private final ClientAddress addresses;
    private final CallCounter counter;

    RateLimits(Settings settings, ClientAddress addresses, CallCounter counter) {
        off = settings.required(Setting.RATE_LIMITS).equals("off");
        this.counter = counter;
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
        CallLimit calls = limit.calls;
        ConsumptionProbe probe = counter.count(calls, addresses.limited(request));
        response.setHeader(
                "RateLimit-Policy", calls.most() + ";w=" + calls.period().toSeconds());
        response.setHeader("RateLimit-Limit", String.valueOf(calls.most()));
        response.setHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        Map.of("Retry-After", seconds(probe.getNanosToWaitForRefill()))));
    }

    /** Rounded up, so that whoever waits that long is let in. */
    private static String seconds(long nanos) {
        return String.valueOf(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
    }
}
