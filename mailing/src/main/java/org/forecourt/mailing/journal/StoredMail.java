package org.forecourt.mailing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Due;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;

/** A row of {@code mail}, its message not yet read. */
record StoredMail(
        UUID id, String message, ContentHash hash, Instant acceptedAt, Due due, MailState state, boolean isTried) {

    /** What {@link #read} needs, of the table under the name {@code m}. */
    static final String COLUMNS =
            "m.id, m.message, m.content_hash, m.accepted_at, m.due_at, m.not_before, m.state, m.lease_token,"
                    + " m.lease_until, m.handing_over, m.is_tried, m.settled_at, m.reason";

    static StoredMail read(ResultSet row, int number) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                SqlValues.text(row, "message"),
                new ContentHash(SqlValues.text(row, "content_hash")),
                SqlValues.instant(row, "accepted_at"),
                new Due(SqlValues.instant(row, "due_at"), SqlValues.instant(row, "not_before")),
                StateColumns.read(row),
                row.getBoolean("is_tried"));
    }

    /** The entry, or nothing when a program with other rules wrote the message and this one cannot read it. */
    Optional<JournalEntry> entry(List<Attempt> attempts) {
        return switch (MailMessageJson.readCanonical(message)) {
            case MailReading.Read read ->
                Optional.of(new JournalEntry(read.message(), hash, acceptedAt, due, state, attempts));
            case MailReading.Refused refused -> Optional.empty();
        };
    }
}
