package org.forecourt.mailing.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.forecourt.mailing.MailingDatabase;
import org.forecourt.mailing.MailingSchema;
import org.forecourt.mailing.WatchedDataSource;
import org.forecourt.mailing.background.Bell;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal's classes over a pool as the service has it, with nothing else running on the database. As an extension of a
 * test it is empty before each of its methods.
 */
final class TestJournal implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

    final HikariDataSource pool;
    final AtomicInteger statements = new AtomicInteger();
    final JdbcClient jdbc;
    final SqlJournal journal;
    final SqlSuppressions suppressions;
    final JournalReader reader;
    final Refusals refusals;
    final Retention retention;

    private @Nullable EmbeddedPostgres own;

    private TestJournal(HikariDataSource pool, Clock clock) {
        DataSource source = new WatchedDataSource(pool, statement -> statements.incrementAndGet());
        this.pool = pool;
        this.jdbc = JdbcClient.create(source);
        JournalDatabase database =
                new JournalDatabase(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)));
        this.journal = new SqlJournal(database, new Bell());
        this.suppressions = new SqlSuppressions(database, clock);
        this.reader = new JournalReader(database, clock);
        this.refusals = new Refusals(database, clock);
        this.retention = new Retention(database);
    }

    /** On a server that ends with the test class. */
    static TestJournal ofItsOwn() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            TestJournal journal = on(server);
            journal.own = server;
            return journal;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the default database of a server; its clock stands still at {@link Mails#NOW}. */
    static TestJournal on(EmbeddedPostgres server) {
        MailingSchema.migrate(server.getPostgresDatabase());
        HikariDataSource pool = MailingDatabase.pool(settings(server));
        return new TestJournal(pool, Clock.fixed(Mails.NOW, ZoneOffset.UTC));
    }

    static Settings settings(EmbeddedPostgres server) {
        return Settings.load(
                Path.of("no-environment-files"),
                Map.of(
                        "POSTGRES_PORT",
                        String.valueOf(server.getPort()),
                        "POSTGRES_DB",
                        "postgres",
                        "POSTGRES_USER",
                        "postgres"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
        if (own != null) {
            own.close();
        }
    }

    void empty() {
        jdbc.sql("truncate mailing.mail, mailing.attempt, mailing.refusal, mailing.suppression")
                .update();
    }

    @Override
    public void close() {
        pool.close();
    }
}
