package org.forecourt.backup.portable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.forecourt.backup.database.DatabaseAccess;

/**
 * Keeps a restored database from sending mail a second time. What was on its way at the snapshot may have been sent since,
 * and nobody can know: it becomes {@code ambiguous} in the journal, the state that waits for a person, with an attempt that
 * says why; the relay finds its outbox rows accounted for. Mails of the broker that the snapshot knew are then known to the
 * journal and not taken again. To be run before anybody works with the database. Repeating it changes nothing.
 */
public final class MailFence {

    /** What an operator reads in the history of such a mail. */
    static final String REASON =
            "Restored from a backup of %s: it was on its way then, and may have been sent after. Nothing is sent unless you say so.";

    private static final String JOURNAL_OF_OUTBOX = """
            insert into mailing.mail (id, message, content_hash, template, locale, category, priority, address, domain,
                                      accepted_at, state, due_at, not_before)
            select id, message, content_hash, json ->> 'template', json ->> 'locale', json ->> 'category',
                   (json ->> 'priority')::smallint, json -> 'to' ->> 'address',
                   substring(json -> 'to' ->> 'address' from '@([^@]+)$'), created_at, 'accepted', now(), now()
            from forecourt.outbox
            cross join lateral (select message::jsonb as json) as parsed
            where settled_at is null
            on conflict (id) do nothing
            """;

    private static final String SETTLE_OUTBOX = """
            update forecourt.outbox set state = 'accounted', settled_at = now() where settled_at is null
            """;

    private static final String CLOSE_ATTEMPTS = """
            update mailing.attempt
            set result = 'ambiguous', ended_at = now(), detail = ?
            where result = 'open'
            """;

    private static final String HOLD = """
            with held as (
                update mailing.mail
                set state = 'ambiguous', settled_at = now(), is_tried = true, lease_token = null, lease_until = null,
                    handing_over = false
                where state in ('accepted', 'scheduled', 'sending')
                returning id),
            noted as (
                insert into mailing.attempt (mail_id, token, started_at, server, result, ended_at, detail)
                select id, gen_random_uuid(), now(), 'restore', 'ambiguous', now(), ? from held)
            select count(*) from held
            """;

    private MailFence() {}

    /**
     * Puts it up.
     *
     * @param snapshotAt when the restored state was
     * @return how many mails wait for a person now
     */
    public static long raise(DatabaseAccess database, Instant snapshotAt) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            long held = raise(connection, REASON.formatted(snapshotAt));
            connection.commit();
            return held;
        }
    }

    private static long raise(Connection connection, String reason) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(JOURNAL_OF_OUTBOX, SETTLE_OUTBOX)) {
                statement.executeUpdate(sql);
            }
        }
        try (PreparedStatement close = connection.prepareStatement(CLOSE_ATTEMPTS)) {
            close.setString(1, reason);
            close.executeUpdate();
        }
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, reason);
            try (ResultSet count = hold.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }
}
