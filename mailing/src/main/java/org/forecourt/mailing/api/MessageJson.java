package org.forecourt.mailing.api;

import java.time.Instant;
import java.util.UUID;
import org.forecourt.mailing.journal.JournalRow;
import org.jspecify.annotations.Nullable;

/** A mail in a list. Its values are only in {@link HistoryJson}. */
record MessageJson(
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

    static MessageJson of(JournalRow row) {
        return new MessageJson(
                row.id(),
                row.state(),
                row.template(),
                row.locale(),
                row.category(),
                row.priority(),
                row.address(),
                row.acceptedAt(),
                row.dueAt(),
                row.settledAt(),
                row.reason(),
                row.attempts(),
                row.bounce());
    }
}
