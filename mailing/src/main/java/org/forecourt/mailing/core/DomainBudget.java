package org.forecourt.mailing.core;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;

/** What one recipient domain may have at present. Not thread-safe. */
final class DomainBudget {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    final Bucket bucket;
    int onTheWay;

    DomainBudget(Bucket bucket) {
        this.bucket = bucket;
    }

    boolean isBlocked(Instant now, int most) {
        return backoff.isPaused(now) || onTheWay >= places(most) || bucket.getAvailableTokens() < 1;
    }

    int places(int most) {
        return backoff.isProbing() ? 1 : most;
    }

    /** True when forgetting it changes nothing. */
    boolean isIdle() {
        return onTheWay == 0 && !backoff.isProbing();
    }
}
