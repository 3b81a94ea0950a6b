package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as lists show it. Never a value of its message.
 *
 * @param state as in {@link org.forecourt.mailing.core.MailState#code}
 * @param dueAt when it was or is to be sent
 * @param settledAt when it came into a state in which nothing more happens by itself
 * @param reason why it failed or was suppressed, otherwise the last answer that an attempt got
 * @param bounce the gravest status by RFC 3463 that was reported after it was handed over, null when none was
 */
public record JournalRow(
        UUID id,
        String state,
        String template,
        String locale,
        String category,
        int priority,
        String address,
        Instant acceptedAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        int attempts,
        @Nullable String bounce) {

    static JournalRow read(ResultSet row, int number) throws SQLException {
        return new JournalRow(
                row.getObject("id", UUID.class),
                SqlValues.text(row, "state"),
                SqlValues.text(row, "template"),
                SqlValues.text(row, "locale"),
                SqlValues.text(row, "category"),
                row.getInt("priority"),
                SqlValues.text(row, "address"),
                SqlValues.instant(row, "accepted_at"),
                SqlValues.instant(row, "due_at"),
                SqlValues.instantOrNull(row, "settled_at"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getString("bounce"));
    }
}
