package org.forecourt.mailing.bounces;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.forecourt.mailing.core.JournalUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came back, mail by mail. The same report again adds nothing, and nobody can fill the table with one mail. */
@Component
public final class BounceNotes {

    private static final int MOST_PER_MAIL = 20;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    BounceNotes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The notes of a mail, the oldest first. May throw {@link JournalUnavailable}. */
    public List<BounceNote> of(UUID mailId) {
        try {
            return jdbc.sql("""
                    select status, detail, reported_at
                    from mailing.bounce
                    where mail_id = :mail_id
                    order by reported_at, status, detail
                    """)
                    .param("mail_id", mailId)
                    .query((row, number) -> new BounceNote(
                            row.getString("status"),
                            row.getString("detail"),
                            row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                    .list();
        } catch (DataAccessException unavailable) {
            throw new JournalUnavailable("the notes of bounces cannot be read", unavailable);
        }
    }

    void add(BounceReport report) {
        try {
            jdbc.sql("""
                    insert into mailing.bounce (mail_id, status, detail, reported_at)
                    select :mail_id, :status, :detail, :now
                    where (select count(*) from mailing.bounce where mail_id = :mail_id) < :most
                    on conflict do nothing
                    """)
                    .param("mail_id", report.mailId())
                    .param("status", report.status().toString())
                    .param("detail", report.detail())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("most", MOST_PER_MAIL)
                    .update();
        } catch (DataAccessException unavailable) {
            throw new JournalUnavailable("the note of a bounce cannot be written", unavailable);
        }
    }
}
