package org.forecourt.mailing.catcher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catcher's mailbox in the database. Bounded: the newest 10,000 mails, none older than 30 days. Thread-safe. */
@Component
public final class Mailbox {

    static final int MOST_MAILS = 10_000;
    static final Duration LONGEST = Duration.ofDays(30);

    private static final String COLUMNS = """
            select id, mail_id, caught_at, envelope_from, envelope_to, subject, template,
                   (select count(*) from mailing.caught_mail copy where copy.mail_id = mail.mail_id) as copies
            from mailing.caught_mail mail
            """;

    private final JdbcClient jdbc;

    public Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a mail in; it is there once this returns. */
    long add(MailMessage message, Letter letter, Instant now, Duration deadline) {
        return jdbc.sql("""
                        insert into mailing.caught_mail
                          (mail_id, caught_at, envelope_from, envelope_to, recipient_name, subject, template, source)
                        values (:mail_id, :now, :from, :to, :name, :subject, :template, :source)
                        returning id
                        """)
                .withQueryTimeout((int) Math.max(1, deadline.toSeconds()))
                .param("mail_id", message.id())
                .param("now", utc(now))
                .param("from", letter.envelopeSender())
                .param("to", message.to().address().toString())
                .param("name", message.to().name())
                .param("subject", letter.subject())
                .param("template", message.template().code())
                .param("source", letter.source())
                .query(Long.class)
                .single();
    }

    /**
     * A page of the mailbox.
     *
     * @param text part of the recipient or of the subject; empty for all
     * @param page from 1
     */
    public CaughtPage page(String text, int page, int pageSize) {
        String like = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        long total = jdbc.sql("""
                        select count(*)
                        from mailing.caught_mail
                        where envelope_to ilike :like or subject ilike :like
                        """).param("like", like).query(Long.class).single();
        List<CaughtMail> mails = jdbc.sql(COLUMNS + """
                        where envelope_to ilike :like or subject ilike :like
                        order by id desc
                        limit :size offset :skip
                        """)
                .param("like", like)
                .param("size", pageSize)
                .param("skip", (long) (page - 1) * pageSize)
                .query(Mailbox::mail)
                .list();
        return new CaughtPage(mails, total);
    }

    public Optional<CaughtMail> byId(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Mailbox::mail)
                .optional();
    }

    /** The newest caught copy of a message. */
    public Optional<CaughtMail> ofMessage(UUID mailId) {
        return jdbc.sql(COLUMNS + "where mail_id = :id order by id desc limit 1")
                .param("id", mailId)
                .query(Mailbox::mail)
                .optional();
    }

    /** The mail as it would have gone over the wire. */
    public byte @Nullable [] source(long id) {
        return jdbc.sql("select source from mailing.caught_mail where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** Empties the mailbox; the journal keeps what it knows. */
    public int clear() {
        return jdbc.sql("delete from mailing.caught_mail").update();
    }

    /**
     * Removes the oldest mails beyond the bounds.
     *
     * @return how many, at most {@code limit}
     */
    int trim(Instant now, int mostMails, int limit) {
        return jdbc.sql("""
                        delete from mailing.caught_mail
                        where id in (
                          select id
                          from mailing.caught_mail
                          where caught_at < :oldest
                             or id <= (select id from mailing.caught_mail order by id desc offset :most limit 1)
                          order by id
                          limit :limit
                        )
                        """)
                .param("oldest", utc(now.minus(LONGEST)))
                .param("most", mostMails)
                .param("limit", limit)
                .update();
    }

    private static CaughtMail mail(ResultSet row, int number) throws SQLException {
        return new CaughtMail(
                row.getLong("id"),
                row.getObject("mail_id", UUID.class),
                row.getObject("caught_at", OffsetDateTime.class).toInstant(),
                row.getString("envelope_from"),
                row.getString("envelope_to"),
                row.getString("subject"),
                row.getString("template"),
                row.getInt("copies"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
