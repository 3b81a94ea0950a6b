package org.forecourt.mailing.journal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.forecourt.mailing.background.Bell;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.RefusalNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal in PostgreSQL. Thread-safe, and so are several processes on one database. */
@Component
public final class SqlJournal implements Journal {

    private static final String BEGIN = """
            with held as (
              update mailing.mail
              set handing_over = true, is_tried = true
              where id = :id
              and state = 'sending'
              and lease_token = :claim
              returning id
            ), noted as (
            %s
            )
            select count(*) from held
            """.formatted(StoredAttempts.NOTE);

    private static final String LOCK = """
            select id
            from mailing.mail
            where id = :id
            for update
            """;

    private static final String LOCK_EXPIRED = """
            select id
            from mailing.mail
            where state = 'sending'
            and lease_until < :now
            order by lease_until
            limit :limit
            for update skip locked
            """;

    private final JournalDatabase database;
    private final Bell bell;
    private final GatheredInsertions insertions = new GatheredInsertions(this::insertAllIfAbsent);

    SqlJournal(JournalDatabase database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /** Shares the statement and the commit of others that come at the same moment. */
    @Override
    public Insertion insertIfAbsent(JournalEntry entry) {
        return insertions.insert(entry);
    }

    /** One statement commits all that are new; known ones are looked up after it. */
    @Override
    public List<Insertion> insertAllIfAbsent(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Insertion> answers = database.ask(jdbc -> MailInsertion.insert(jdbc, entries));
        if (answers.stream().anyMatch(SqlJournal::isForNow)) {
            bell.ring();
        }
        return answers;
    }

    private static boolean isForNow(Insertion answer) {
        return answer instanceof Insertion.Inserted inserted && inserted.state() instanceof MailState.Accepted;
    }

    @Override
    public void noteRefusal(RefusalNote note) {
        database.ask(jdbc -> StoredRefusal.note(jdbc, note));
    }

    @Override
    public List<Claim> claimDue(ClaimRequest request) {
        return request.limit() < 1 ? List.of() : database.transaction(jdbc -> MailQueue.claim(jdbc, request));
    }

    @Override
    public boolean recordAttempt(Claim claim, Attempt opened) {
        claim.entry().begin(opened);
        return database.ask(jdbc ->
                StoredAttempts.bind(jdbc.sql(BEGIN).param("id", claim.id()).param("claim", claim.token()), opened)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Override
    public boolean recordOutcome(Claim claim, JournalEntry after) {
        return database.ask(jdbc -> StoredMails.replaceUnderClaim(jdbc, claim.token(), after));
    }

    @Override
    public int sweep(Instant now, int limit, UnaryOperator<JournalEntry> change) {
        return database.transaction(jdbc -> {
            List<UUID> expired = jdbc.sql(LOCK_EXPIRED)
                    .param("now", SqlValues.instant(now))
                    .param("limit", limit)
                    .query(UUID.class)
                    .list();
            replaceAll(jdbc, expired, change, now);
            return expired.size();
        });
    }

    private static void replaceAll(JdbcClient jdbc, List<UUID> mails, UnaryOperator<JournalEntry> change, Instant now) {
        Set<UUID> unreadable = new HashSet<>(mails);
        for (JournalEntry before : StoredMails.load(jdbc, mails)) {
            StoredMails.replace(jdbc, before, change.apply(before));
            unreadable.remove(before.id());
        }
        StoredMails.giveUp(jdbc, unreadable, now);
    }

    @Override
    public Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change) {
        Optional<JournalEntry> changed = database.transaction(jdbc -> {
            jdbc.sql(LOCK).param("id", id).query(UUID.class).optional();
            return StoredMails.find(jdbc, id).map(before -> replace(jdbc, before, change.apply(before)));
        });
        if (changed.filter(after -> after.state().isWaiting()).isPresent()) {
            bell.ring();
        }
        return changed;
    }

    private static JournalEntry replace(JdbcClient jdbc, JournalEntry before, JournalEntry after) {
        StoredMails.replace(jdbc, before, after);
        return after;
    }
}
