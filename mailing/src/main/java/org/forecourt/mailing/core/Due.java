package org.forecourt.mailing.core;

import java.time.Instant;

/**
 * When a mail is to be sent.
 *
 * @param at since when a sender should have taken it: its age in the queue, and its place among equals
 * @param notBefore before which no sender may take it; later than {@code at} while its domain has to pause
 */
public record Due(Instant at, Instant notBefore) {

    public static Due at(Instant instant) {
        return new Due(instant, instant);
    }

    Due deferred(Instant until) {
        return new Due(at, until);
    }
}
