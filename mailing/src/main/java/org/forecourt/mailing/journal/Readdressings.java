package org.forecourt.mailing.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.Readdressing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that a person sent to another address, and which mail each of them stands for. */
@Component
public final class Readdressings {

    private static final String LOCK = """
            select exists (select 1 from mailing.bounce where mail_id = mail.id and status like '5%')
            from mailing.mail
            where id = :id
            for update
            """;

    private static final String NOTE = """
            insert into mailing.readdressing (mail_id, origin_id, decided_at)
            values (:mail, :origin, :now)
            on conflict (mail_id) do nothing
            """;

    private static final String ASKED_BEFORE = """
            select exists (select 1 from mailing.readdressing where mail_id = :mail and origin_id = :origin)
            """;

    private static final String RELATIVES = """
            select other.id, other.address, other.state, readdressing.origin_id = other.id as is_origin
            from mailing.readdressing
            join mailing.mail other
              on other.id = case when readdressing.mail_id = :id then readdressing.origin_id else readdressing.mail_id end
            where readdressing.mail_id = :id
            or readdressing.origin_id = :id
            order by readdressing.decided_at, other.id
            """;

    private final JournalDatabase database;
    private final InstantSource clock;

    Readdressings(JournalDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Puts a mail that did not arrive into the queue under another address, in one transaction: as a mail of its own, or,
     * where the address is the one it has, as it is. Asking again changes nothing more, also in another spelling of the same mailbox.
     *
     * @return the mail that is in the queue then, or nothing when the id is unknown
     * @throws org.forecourt.mailing.core.IllegalTransition when the mail may still arrive
     * @throws UnreadableMail when its message cannot be read any more
     */
    public Optional<JournalEntry> send(UUID id, EmailAddress address) {
        return database.transaction(jdbc -> {
            Optional<Boolean> cameBack =
                    jdbc.sql(LOCK).param("id", id).query(Boolean.class).optional();
            return cameBack.flatMap(back -> StoredMails.find(jdbc, id).map(old -> send(jdbc, old, back, address)));
        });
    }

    private JournalEntry send(JdbcClient jdbc, JournalEntry old, boolean cameBack, EmailAddress address) {
        Instant now = clock.instant();
        if (old.message().to().address().mailbox().equals(address.mailbox())) {
            JournalEntry again = old.retry(now);
            StoredMails.replace(jdbc, old, again);
            return again;
        }
        JournalEntry next = Readdressing.of(old, cameBack, address, now);
        if (jdbc.sql(ASKED_BEFORE)
                .param("mail", next.id())
                .param("origin", old.id())
                .query(Boolean.class)
                .single()) {
            return StoredMails.find(jdbc, next.id()).orElseThrow();
        }
        if (MailInsertion.insert(jdbc, List.of(next)).getFirst() instanceof Insertion.Conflict) {
            throw new IllegalStateException("the id " + next.id() + " belongs to a mail of somebody else");
        }
        jdbc.sql(NOTE)
                .param("mail", next.id())
                .param("origin", old.id())
                .param("now", SqlValues.instant(now))
                .update();
        return StoredMails.find(jdbc, next.id()).orElseThrow();
    }

    /** The mail it stands for and those that stand for it, the oldest first. */
    public List<Relative> of(UUID id) {
        return database.ask(jdbc -> jdbc.sql(RELATIVES)
                .param("id", id)
                .query((row, number) -> new Relative(
                        row.getObject("id", UUID.class),
                        SqlValues.text(row, "address"),
                        SqlValues.text(row, "state"),
                        row.getBoolean("is_origin")))
                .list());
    }

    /**
     * A mail that belongs to another.
     *
     * @param address empty once its content was removed
     * @param isOrigin true for the mail that was readdressed, false for one that went in its place
     */
    public record Relative(UUID id, String address, String state, boolean isOrigin) {}
}
