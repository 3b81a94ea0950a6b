package org.forecourt.mailing.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The journal in figures.
 *
 * @param states mails by state; every state is there, also with 0
 * @param dueNow mails that a sender could take at this moment
 * @param oldestDue since when the one that waits longest of these is due, null when none is
 * @param overdue how long that is
 * @param openRefusals refusals that nobody has looked after
 */
public record Counters(
        Map<String, Long> states,
        long dueNow,
        @Nullable Instant oldestDue,
        Duration overdue,
        long sentLastMinute,
        long sentLastHour,
        long openRefusals) {

    /** Every state a mail can have, in the order of its life. */
    public static final List<String> STATES =
            List.of("accepted", "scheduled", "sending", "sent", "ambiguous", "failed", "suppressed", "cancelled");

    public Counters {
        states = Map.copyOf(states);
    }
}
