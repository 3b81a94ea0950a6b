package org.forecourt.mailing.bounces;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.forecourt.mailing.MailingSchema;
import org.forecourt.mailing.background.Bell;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.journal.Mails;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal and the bounces of the service on a real PostgreSQL, with nothing that sends. */
final class BounceDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    BounceDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource source = postgres.getPostgresDatabase();
        MailingSchema.migrate(source);
        context.registerBean(Settings.class, () -> Settings.load(Path.of("no-environment-files"), Map.of()));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(source)));
        context.registerBean(Bell.class);
        context.scan("org.forecourt.mailing.journal", "org.forecourt.mailing.bounces");
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A mail in the journal that nobody has sent. */
    UUID accepted(String recipient) {
        JournalEntry entry = Mails.to(recipient);
        bean(Journal.class).insertIfAbsent(entry);
        return entry.id();
    }

    /** A mail that was sent. */
    UUID sent(String recipient) {
        UUID id = accepted(recipient);
        Journal journal = bean(Journal.class);
        ClaimRequest all = new ClaimRequest(
                Mails.NOW, Mails.NOW.plus(Duration.ofMinutes(5)), 100, ClaimRequest.Order.OLDEST_FIRST, Set.of());
        for (Claim claim : journal.claimDue(all)) {
            if (claim.id().equals(id)) {
                journal.recordAttempt(claim, Mails.open(claim));
                journal.recordOutcome(claim, Mails.concluded(claim, Result.DELIVERED, new MailState.Sent(Mails.NOW)));
            }
        }
        return id;
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
    }
}
