package org.forecourt.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.forecourt.contracts.relay.RelayRules;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table. Each method is one statement, which outside of a transaction is one transaction. */
final class SqlOutbox implements Outbox {

    /**
     * Two walks over what is to be handed over, one by age and one priority by priority, so that rows of a high priority which
     * wait for their next try are not walked through; then what is to be asked about.
     */
    private static final String CLAIM = """
            with oldest as (
              select id, state, due_at
              from outbox
              where settled_at is null and state = 'ready' and due_at <= cast(:now as timestamptz)
              order by due_at, id
              limit :oldest
              for update skip locked),
            urgent as (
              select ready.id, ready.state, ready.due_at
              from generate_series(9, 1, -1) as level (priority)
              cross join lateral (
                select id, state, due_at
                from outbox
                where settled_at is null and state = 'ready' and priority = level.priority
                  and due_at <= cast(:now as timestamptz) and id not in (select id from oldest)
                order by due_at, id
                limit :limit
                for update skip locked) as ready
              limit (select cast(:limit as integer) - count(*) from oldest)),
            ready as (select * from oldest union all select * from urgent),
            handed as (
              select id, state, due_at
              from outbox
              where settled_at is null and state = 'handed' and due_at <= cast(:now as timestamptz)
              order by due_at, id
              limit (select cast(:limit as integer) - count(*) from ready)
              for update skip locked),
            due as (select * from ready union all select * from handed),
            claimed as (
              update outbox
              set due_at = cast(:lease as timestamptz)
              from due
              where outbox.id = due.id
              returning outbox.id, content_hash, message, outbox.state, handovers, failures, priority, due.due_at as was_due)
            select id, content_hash, message, state, handovers, failures
            from claimed
            order by state desc, priority desc, was_due, id
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SqlOutbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<OutboxMail> claimDue(Instant now, Instant leaseUntil, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", now.toString())
                .param("lease", leaseUntil.toString())
                .param("oldest", RelayRules.byAge(limit))
                .param("limit", limit)
                .query(SqlOutbox::mail)
                .list();
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        return new OutboxMail(
                row.getObject("id", UUID.class),
                new ContentHash(row.getString("content_hash")),
                row.getString("message"),
                Stage.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("handovers"),
                row.getInt("failures"));
    }

    @Override
    public void record(Map<UUID, Fate> fates) {
        List<FateRow> rows = new ArrayList<>();
        fates.forEach((id, fate) -> rows.add(FateRow.of(id, fate, clock.instant())));
        jdbc.sql("""
                        with fate as (
                          select *
                          from unnest(
                                 cast(:ids as uuid[]), cast(:states as text[]), cast(:handovers as integer[]),
                                 cast(:failures as integer[]), cast(:due as timestamptz[]),
                                 cast(:settled as timestamptz[]), cast(:refusals as text[]))
                               as fate (id, state, handovers, failures, due_at, settled_at, refusal)),
                        mine as (
                          select outbox.id
                          from outbox
                          where id in (select id from fate) and settled_at is null
                          order by id
                          for update)
                        update outbox
                        set state = coalesce(fate.state, outbox.state),
                            handovers = outbox.handovers + fate.handovers,
                            failures = case when fate.failures < 0 then 0 else outbox.failures + fate.failures end,
                            due_at = coalesce(fate.due_at, outbox.due_at),
                            settled_at = fate.settled_at,
                            refusal = fate.refusal
                        from fate
                        where outbox.id = fate.id and outbox.id in (select id from mine) and outbox.settled_at is null
                        """).params(FateRow.columns(rows)).update();
    }
}
