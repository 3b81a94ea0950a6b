package org.forecourt.mailing.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.contracts.mail.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what the journal has no use for any more (ADR 13). Every method is one small transaction that looks only at mails in
 * which nothing happens any more, passes by rows that somebody holds, and may be killed and repeated at any time. All of them
 * return how many rows they changed; fewer than {@code limit} means that there are no more. Thread-safe.
 */
@Component
public final class Retention {

    private static final String FINAL = "('sent', 'failed', 'suppressed', 'cancelled')";

    /** Spelt out, because only so the planner sees that the index of these templates fits. */
    private static final String WITH_SECRETS = Arrays.stream(Template.values())
            .filter(Template::hasSecrets)
            .map(template -> "'" + template.code() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String SECRET = """
            select id, message
            from mailing.mail
            where content = 'whole'
            and template in %s
            and state in %s
            and accepted_at < :before
            order by accepted_at
            limit :limit
            for update skip locked
            """.formatted(WITH_SECRETS, FINAL);

    private static final String BLANK = """
            update mailing.mail
            set message = blanked.message, content = 'blanked'
            from unnest(:ids, :messages) as blanked (id, message)
            where mail.id = blanked.id
            """;

    private static final String REMOVE = """
            with old as (
              select id
              from mailing.mail
              where content <> 'removed'
              and state in %s
              and accepted_at < :before
              and settled_at < :before
              order by accepted_at
              limit :limit
              for update skip locked
            ), removed as (
              update mailing.mail
              set content = 'removed',
                  message = '',
                  address = '',
                  domain = '',
                  reason = case when reason is null then null else '' end,
                  is_tried = false
              from old
              where mail.id = old.id
              returning mail.id
            ), attempts as (
              delete from mailing.attempt
              where mail_id in (select id from old)
            ), bounces as (
              delete from mailing.bounce
              where mail_id in (select id from old)
            ), copies as (
              delete from mailing.caught_mail
              where mail_id in (select id from old)
            )
            select count(*) from removed
            """.formatted(FINAL);

    private static final String EMPTY_REFUSALS = """
            update mailing.refusal
            set body = ''
            where id in (
              select id
              from mailing.refusal
              where state <> 'open'
              and body <> ''
              and decided_at < :before
              order by decided_at
              limit :limit
              for update skip locked
            )
            """;

    private final JournalDatabase database;

    Retention(JournalDatabase database) {
        this.database = database;
    }

    /** Replaces the secret values of settled mails that were accepted before an instant. */
    public int blankSecrets(Instant before, int limit) {
        return database.transaction(jdbc -> {
            List<Blanked> mails = jdbc.sql(SECRET)
                    .param("before", SqlValues.instant(before))
                    .param("limit", limit)
                    .query((row, number) -> new Blanked(
                            row.getObject("id", UUID.class), withoutSecrets(SqlValues.text(row, "message"))))
                    .list();
            return mails.isEmpty() ? 0 : blank(jdbc, mails);
        });
    }

    private static int blank(JdbcClient jdbc, List<Blanked> mails) {
        return jdbc.sql(BLANK)
                .param("ids", SqlValues.uuids(mails.stream().map(Blanked::id).toList()))
                .param(
                        "messages",
                        SqlValues.texts(mails.stream().map(Blanked::message).toList()))
                .update();
    }

    /** A message that this version cannot read is forgotten as a whole: nobody can tell where its secrets are. */
    private static String withoutSecrets(String message) {
        return switch (MailMessageJson.readCanonical(message)) {
            case MailReading.Read read -> MailMessageJson.write(read.message().withoutSecrets());
            case MailReading.Refused unreadable -> "";
        };
    }

    /** Reduces mails that are settled since before an instant to their id, hash, state and times. */
    public int removeContents(Instant before, int limit) {
        return database.ask(jdbc -> jdbc.sql(REMOVE)
                .param("before", SqlValues.instant(before))
                .param("limit", limit)
                .query(Integer.class)
                .single());
    }

    /** Empties the bodies of refused messages about which a person decided before an instant. */
    public int emptyRefusals(Instant before, int limit) {
        return database.ask(jdbc -> jdbc.sql(EMPTY_REFUSALS)
                .param("before", SqlValues.instant(before))
                .param("limit", limit)
                .update());
    }

    private record Blanked(UUID id, String message) {}
}
