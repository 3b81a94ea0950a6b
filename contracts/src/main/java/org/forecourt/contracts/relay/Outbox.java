package org.forecourt.contracts.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The outbox table. Rows get in by the business transaction, never through here. Both methods are one transaction each,
 * may throw when the database is away, and may be repeated.
 */
public interface Outbox {

    /**
     * Rows that are due, each given to one relay at a time: nobody else gets them before {@code leaseUntil} unless {@link
     * #record} says so earlier. A relay that dies gives its rows back by that.
     *
     * <p>Those to be handed over come before those to be asked about. Of the former the share of {@link RelayRules#byAge} is
     * taken by age alone and the rest by priority; the most urgent come first in the answer, the oldest of equals before others.
     */
    List<OutboxMail> claimDue(Instant now, Instant leaseUntil, int limit);

    /**
     * Writes down what became of rows. A row that is accounted for or refused stays so, whatever a relay that was slow
     * says afterwards.
     */
    void record(Map<UUID, Fate> fates);
}
