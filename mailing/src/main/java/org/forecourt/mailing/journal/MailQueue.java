package org.forecourt.mailing.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Taking due mails. Each statement walks one of the two partial indexes from its head, and says the condition that makes
 * it the only one that fits; rows that somebody else is just
 * taking are skipped, not waited for.
 */
final class MailQueue {

    /**
     * Priority by priority, lazily, so that mails of a high priority that wait for a later instant are not walked through
     * on the way to those of a lower one.
     */
    private static final String URGENT_FIRST = """
            select waiting.id
            from generate_series(9, 1, -1) as level(priority)
            cross join lateral (
              select id
              from mailing.mail
              where state in ('accepted', 'scheduled')
              and lease_token is null
              and priority = level.priority
              and due_at <= :now
              and not_before <= :now
              and domain <> all(:paused)
              order by due_at
              limit :limit
              for update skip locked
            ) waiting
            limit :limit
            """;

    private static final String OLDEST_FIRST = """
            select id
            from mailing.mail
            where state in ('accepted', 'scheduled')
            and settled_at is null
            and due_at <= :now
            and not_before <= :now
            and domain <> all(:paused)
            order by due_at
            limit :limit
            for update skip locked
            """;

    private static final String CLAIM = """
            with picked as materialized (
            %s
            ), claimed as (
              update mailing.mail
              set state = 'sending', lease_token = gen_random_uuid(), lease_until = :until, handing_over = false
              where id = any(array(select id from picked))
              returning *
            )
            select %s
            from claimed m
            order by %s
            """;

    private static final String CLAIM_URGENT =
            CLAIM.formatted(URGENT_FIRST, StoredMail.COLUMNS, "m.priority desc, m.due_at");
    private static final String CLAIM_OLDEST = CLAIM.formatted(OLDEST_FIRST, StoredMail.COLUMNS, "m.due_at");

    private MailQueue() {}

    static List<Claim> claim(JdbcClient jdbc, ClaimRequest request) {
        List<StoredMail> rows = jdbc.sql(statement(request.order()))
                .param("now", SqlValues.instant(request.now()))
                .param("until", SqlValues.instant(request.leaseUntil()))
                .param("limit", request.limit())
                .param("paused", SqlValues.texts(request.pausedDomains()))
                .query(StoredMail::read)
                .list();
        return rows.isEmpty() ? List.of() : claims(jdbc, request, rows);
    }

    static String statement(ClaimRequest.Order order) {
        return switch (order) {
            case URGENT_FIRST -> CLAIM_URGENT;
            case OLDEST_FIRST -> CLAIM_OLDEST;
        };
    }

    private static List<Claim> claims(JdbcClient jdbc, ClaimRequest request, List<StoredMail> rows) {
        Set<UUID> unreadable = new HashSet<>();
        rows.forEach(row -> unreadable.add(row.id()));
        List<Claim> claims = new ArrayList<>();
        for (JournalEntry entry : StoredMails.entries(jdbc, rows)) {
            if (entry.state() instanceof MailState.Sending sending) {
                claims.add(new Claim(entry, sending.lease()));
                unreadable.remove(entry.id());
            }
        }
        StoredMails.giveUp(jdbc, unreadable, request.now());
        return claims;
    }
}
