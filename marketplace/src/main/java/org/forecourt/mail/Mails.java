package org.forecourt.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way for a feature to have a mail sent: with its transaction, or not at all. Thread-safe. */
public final class Mails {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final WakeUp relay;

    Mails(JdbcClient jdbc, InstantSource clock, WakeUp relay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.relay = relay;
    }

    /**
     * Writes the mail into the outbox. It leaves when the caller's transaction commits, and never existed if it does not.
     *
     * @throws IllegalStateException outside of a transaction: such a mail could go out about something that never happened
     * @throws org.springframework.dao.DuplicateKeyException when a mail with this id was sent before
     */
    public void send(MailMessage message) {
        sendAll(List.of(message));
    }

    /** As {@link #send} for many, in one statement. */
    public void sendAll(List<MailMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a mail is sent within the transaction of the change it tells about");
        }
        jdbc.sql("""
                        insert into outbox (id, content_hash, message, priority, created_at, due_at)
                        select mail.id, mail.content_hash, mail.message, mail.priority,
                               cast(:now as timestamptz), cast(:now as timestamptz)
                        from unnest(
                               cast(:ids as uuid[]), cast(:hashes as text[]), cast(:messages as text[]),
                               cast(:priorities as smallint[]))
                             as mail (id, content_hash, message, priority)
                        """)
                .param("now", clock.instant().toString())
                .param(
                        "ids",
                        texts(messages.stream().map(message -> message.id().toString())))
                .param(
                        "hashes",
                        texts(messages.stream()
                                .map(message -> ContentHash.of(message).hex())))
                .param("messages", texts(messages.stream().map(MailMessageJson::write)))
                .param("priorities", texts(messages.stream().map(message -> String.valueOf(message.priority()))))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.now();
            }
        });
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
