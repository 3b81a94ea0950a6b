package org.forecourt.mailing.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.relay.MailLedger.Standing;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.JournalUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal for people and other programs. Changes nothing; every method may throw {@link JournalUnavailable}. */
@Component
public final class JournalReader {

    private static final String PAGE = """
            select id, state, template, locale, category, priority, address, accepted_at, due_at, settled_at,
              coalesce(reason, (
                select detail
                from mailing.attempt
                where mail_id = page.id
                order by position desc
                limit 1)) as reason,
              (select count(*) from mailing.attempt where mail_id = page.id) as attempts,
              (select max(status) from mailing.bounce where mail_id = page.id) as bounce
            from (
              select *
              from %s
              %s
              order by accepted_at desc, id desc
              limit :limit
              offset :offset
            ) page
            order by accepted_at desc, id desc
            """;

    private static final String STATES = """
            select state, count(*) as mails
            from mailing.mail
            group by state
            """;

    private static final String FLOW = """
            select
              (select count(*)
               from mailing.mail
               where state in ('accepted', 'scheduled')
               and settled_at is null
               and due_at <= :now
               and not_before <= :now) as due_now,
              (select min(due_at)
               from mailing.mail
               where state in ('accepted', 'scheduled')
               and settled_at is null
               and due_at <= :now
               and not_before <= :now) as oldest_due,
              (select count(*) from mailing.mail where state = 'sent' and settled_at > :minute_ago) as last_minute,
              (select count(*) from mailing.mail where state = 'sent' and settled_at > :hour_ago) as last_hour,
              (select count(*) from mailing.refusal where state = 'open') as open_refusals
            """;

    private static final String OLDEST_DUE = """
            select due_at
            from mailing.mail
            where state in ('accepted', 'scheduled')
            and settled_at is null
            and due_at <= :now
            and not_before <= :now
            order by due_at
            limit 1
            """;

    private final JournalDatabase database;
    private final InstantSource clock;

    JournalReader(JournalDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One mail with its history.
     *
     * @throws UnreadableMail when a program with other rules accepted it
     */
    public Optional<JournalEntry> byId(UUID id) {
        return database.transaction(jdbc -> StoredMails.find(jdbc, id));
    }

    /** The newest first, in two statements. @param page from 1 */
    public RowPage<JournalRow> find(JournalFilter filter, int page, int pageSize) {
        FilterClause clause = FilterClause.of(filter);
        return database.ask(jdbc -> {
            long total = jdbc.sql("select count(*) from " + clause.source() + "\n" + clause.where())
                    .params(clause.parameters())
                    .query(Long.class)
                    .single();
            List<JournalRow> rows = jdbc.sql(PAGE.formatted(clause.source(), clause.where()))
                    .params(clause.parameters())
                    .param("limit", pageSize)
                    .param("offset", SqlValues.offset(page, pageSize))
                    .query(JournalRow::read)
                    .list();
            return new RowPage<>(rows, total);
        });
    }

    /** What the whole journal looks like now. */
    public Counters counters() {
        Instant now = clock.instant();
        Map<String, Long> states = new LinkedHashMap<>();
        Counters.STATES.forEach(state -> states.put(state, 0L));
        return database.ask(jdbc -> {
            jdbc.sql(STATES).query(row -> {
                states.put(SqlValues.text(row, "state"), row.getLong("mails"));
            });
            return jdbc.sql(FLOW)
                    .param("now", SqlValues.instant(now))
                    .param("minute_ago", SqlValues.instant(now.minus(Duration.ofMinutes(1))))
                    .param("hour_ago", SqlValues.instant(now.minus(Duration.ofHours(1))))
                    .query((row, number) -> {
                        Instant oldest = SqlValues.instantOrNull(row, "oldest_due");
                        return new Counters(
                                states,
                                row.getLong("due_now"),
                                oldest,
                                overdue(oldest, now),
                                row.getLong("last_minute"),
                                row.getLong("last_hour"),
                                row.getLong("open_refusals"));
                    })
                    .single();
        });
    }

    private static Duration overdue(@Nullable Instant oldest, Instant now) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }

    /** How long the mail that waits longest has been due: one look at the head of the queue, for health. */
    public Duration lag() {
        Instant now = clock.instant();
        return database.ask(jdbc -> jdbc.sql(OLDEST_DUE)
                .param("now", SqlValues.instant(now))
                .query((row, number) -> overdue(SqlValues.instant(row, "due_at"), now))
                .optional()
                .orElse(Duration.ZERO));
    }

    /** Where mails stand, by id and content. Unknown ones are absent. */
    public Map<UUID, Standing> standing(Map<UUID, ContentHash> asked) {
        return asked.isEmpty() ? Map.of() : database.ask(jdbc -> Standings.of(jdbc, asked));
    }
}
