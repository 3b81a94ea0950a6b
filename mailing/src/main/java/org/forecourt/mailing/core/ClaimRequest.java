package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.Set;

/**
 * What a sender asks the journal for.
 *
 * @param leaseUntil until when the claimed mails are its own
 * @param pausedDomains recipient domains that get nothing at present
 */
public record ClaimRequest(Instant now, Instant leaseUntil, int limit, Order order, Set<String> pausedDomains) {

    public ClaimRequest {
        pausedDomains = Set.copyOf(pausedDomains);
    }

    /** Which of the due mails come first. */
    public enum Order {
        /** By priority, the oldest of equals first. */
        URGENT_FIRST,
        /** By age alone. */
        OLDEST_FIRST
    }
}
