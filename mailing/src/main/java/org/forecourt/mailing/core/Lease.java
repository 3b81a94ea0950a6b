package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.UUID;

/**
 * The right of one sender to one mail for a while.
 *
 * @param token names this very claim: whatever is recorded with another token comes from a sender that lost its right
 */
public record Lease(UUID token, Instant until) {

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
