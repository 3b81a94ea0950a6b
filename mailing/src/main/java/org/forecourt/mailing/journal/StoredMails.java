package org.forecourt.mailing.journal;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Loading and replacing entries inside a transaction that has locked their rows, or under a claim. */
final class StoredMails {

    private static final Logger log = LoggerFactory.getLogger(StoredMails.class);

    private static final String SET = """
            update mailing.mail
            set state = :state,
                due_at = :due_at,
                not_before = :not_before,
                lease_token = :lease_token,
                lease_until = :lease_until,
                handing_over = :handing_over,
                is_tried = :is_tried,
                settled_at = :settled_at,
                reason = :reason
            where id = :id
            """;

    private static final String UNDER_CLAIM = """
            and state = 'sending'
            and lease_token = :claim
            """;

    private static final String LOAD = """
            select %s
            from mailing.mail m
            where m.id = any(:mails)
            """.formatted(StoredMail.COLUMNS);

    private static final String GIVE_UP = """
            with unreadable as (
              update mailing.mail
              set state = 'failed',
                  lease_token = null,
                  lease_until = null,
                  handing_over = false,
                  settled_at = :now,
                  reason = 'this version of the mail service cannot read the message'
              where id = any(:mails)
              returning id
            )
            update mailing.attempt
            set result = 'ambiguous', ended_at = :now, detail = 'the message cannot be read any more'
            where mail_id in (select id from unreadable)
            and result = 'open'
            """;

    private StoredMails() {}

    /** The entries of these mails as they are now. Those that cannot be read are missing. */
    static List<JournalEntry> load(JdbcClient jdbc, Collection<UUID> mails) {
        List<StoredMail> rows = jdbc.sql(LOAD)
                .param("mails", SqlValues.uuids(mails))
                .query(StoredMail::read)
                .list();
        return entries(jdbc, rows);
    }

    /** The entry of one mail. @throws UnreadableMail when there is a row but no way to read its message */
    static Optional<JournalEntry> find(JdbcClient jdbc, UUID id) {
        List<StoredMail> rows = jdbc.sql(LOAD)
                .param("mails", SqlValues.uuids(List.of(id)))
                .query(StoredMail::read)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<JournalEntry> entries = entries(jdbc, rows);
        if (entries.isEmpty()) {
            throw UnreadableMail.of(rows.getFirst());
        }
        return Optional.of(entries.getFirst());
    }

    /** The entries of rows, with their attempts in one further statement, or none when nothing was tried yet. */
    static List<JournalEntry> entries(JdbcClient jdbc, List<StoredMail> rows) {
        List<UUID> tried =
                rows.stream().filter(StoredMail::isTried).map(StoredMail::id).toList();
        Map<UUID, List<Attempt>> attempts = StoredAttempts.of(jdbc, tried);
        List<JournalEntry> entries = new ArrayList<>();
        for (StoredMail row : rows) {
            row.entry(attempts.getOrDefault(row.id(), List.of())).ifPresent(entries::add);
        }
        return entries;
    }

    /** Writes an entry over the one that is there: {@code before} tells which attempts are already. */
    static void replace(JdbcClient jdbc, JournalEntry before, JournalEntry after) {
        Set<Attempt> known = new HashSet<>(before.attempts());
        for (Attempt attempt : after.attempts()) {
            if (!known.contains(attempt)) {
                String note = "with held as (select :id::uuid as id) " + StoredAttempts.NOTE;
                StoredAttempts.bind(jdbc.sql(note).param("id", after.id()), attempt)
                        .update();
            }
        }
        bind(jdbc.sql(SET), after).update();
    }

    /** As {@link #replace}, in one statement and only while the mail is held under a claim. */
    static boolean replaceUnderClaim(JdbcClient jdbc, UUID claim, JournalEntry after) {
        return after.attempt(claim)
                        .map(attempt -> {
                            String all = "with held as (" + SET + UNDER_CLAIM + "returning id), noted as ("
                                    + StoredAttempts.NOTE + ") select count(*) from held";
                            StatementSpec statement = bind(jdbc.sql(all), after).param("claim", claim);
                            return StoredAttempts.bind(statement, attempt)
                                    .query(Long.class)
                                    .single();
                        })
                        .orElseGet(() -> (long) bind(jdbc.sql(SET + UNDER_CLAIM), after)
                                .param("claim", claim)
                                .update())
                == 1;
    }

    private static StatementSpec bind(StatementSpec statement, JournalEntry entry) {
        StateColumns state = StateColumns.of(entry.state());
        return statement
                .param("id", entry.id())
                .param("state", state.code())
                .param("due_at", SqlValues.instant(entry.due().at()))
                .param("not_before", SqlValues.instant(entry.due().notBefore()))
                .param("lease_token", state.leaseToken(), Types.OTHER)
                .param("lease_until", SqlValues.instantOrNull(state.leaseUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("handing_over", state.handingOver())
                .param("is_tried", !entry.attempts().isEmpty())
                .param("settled_at", SqlValues.instantOrNull(state.settledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", state.reason(), Types.VARCHAR);
    }

    /**
     * Settles mails whose message an older or newer program accepted and this one cannot read, so that they do not come
     * round for ever. An attempt that was open stays labelled ambiguous.
     */
    static void giveUp(JdbcClient jdbc, Set<UUID> mails, Instant now) {
        if (!mails.isEmpty()) {
            log.error("mails given up because this version cannot read their messages: ids={}", mails);
            jdbc.sql(GIVE_UP)
                    .param("mails", SqlValues.uuids(mails))
                    .param("now", SqlValues.instant(now))
                    .update();
        }
    }
}
