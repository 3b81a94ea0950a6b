package org.forecourt.mailing.core;

import java.time.Duration;
import java.time.Instant;

/** A pause that doubles with every trouble and ends with the first success. Not thread-safe. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int troubles;
    private Instant until = Instant.MIN;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** Troubles that overlap count once: those of mails that were on the way together. */
    void trouble(Instant now) {
        if (!isPaused(now)) {
            long millis = Math.min(first.toMillis() << Math.min(troubles, 20), longest.toMillis());
            until = now.plusMillis(millis);
            troubles++;
        }
    }

    void fine() {
        troubles = 0;
        until = Instant.MIN;
    }

    boolean isPaused(Instant now) {
        return now.isBefore(until);
    }

    /** True from the first trouble to the next success: one mail at a time is enough to find out. */
    boolean isProbing() {
        return troubles > 0;
    }

    Instant until() {
        return until;
    }
}
