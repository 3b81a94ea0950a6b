package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.HistoryChecker;
import org.forecourt.rig.HistoryVerdict;
import org.forecourt.rig.MailHistory;
import org.forecourt.rig.MailHistory.JournalLine;
import org.forecourt.rig.MailHistory.Order;
import org.forecourt.rig.SinkLedger;

/**
 * The accounts of a run: orders and journal in the database, arrivals in the sink's ledger, promises in a file.
 *
 * @param ledger of the sink
 * @param promises of the business
 */
record Accounts(PostgresCluster postgres, Path ledger, Path promises) {

    private static final int START_TRIES = 300;

    /** Waits for the database and makes the app's tables and the one of the orders. */
    void prepare() throws InterruptedException {
        for (int tries = 0; tries < START_TRIES; tries++) {
            try (Connection connection = postgres.connect();
                    Statement statement = connection.createStatement()) {
                Flyway.configure()
                        .dataSource(postgres.url(), postgres.user(), postgres.password())
                        .schemas("forecourt")
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                statement.execute("""
                        create table forecourt.rig_order (
                          id uuid primary key,
                          recipient text not null,
                          held boolean not null)
                        """);
                return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("PostgreSQL does not start; see its log beside the cluster");
    }

    /** Whether all mails are ordered, out of the outbox, and in the journal in a state that lasts. */
    boolean areAtRest(int mails) throws SQLException {
        return number("select count(*) from forecourt.rig_order") >= mails
                && number("select count(*) from forecourt.outbox where settled_at is null") == 0
                && number("select count(*) from mailing.mail where settled_at is null") == 0;
    }

    /** Grows with every mail that arrives. */
    long ledgerSize() throws IOException {
        return Files.exists(ledger) ? Files.size(ledger) : 0;
    }

    /** How many mails have arrived. */
    int arrived() throws IOException {
        return Files.exists(ledger) ? SinkLedger.read(ledger).size() : 0;
    }

    long number(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    HistoryVerdict compare() throws SQLException, IOException {
        List<Delivery> deliveries = SinkLedger.read(ledger);
        Map<UUID, Order> orders = orders();
        Set<UUID> forgotten = new HashSet<>(Promises.read(promises));
        forgotten.removeAll(orders.keySet());
        forgotten.forEach(id -> orders.put(id, new Order("committed, but not in the database", false)));
        return HistoryChecker.check(new MailHistory(orders, journal(), deliveries));
    }

    private Map<UUID, Order> orders() throws SQLException {
        Map<UUID, Order> orders = new HashMap<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, recipient, held from forecourt.rig_order")) {
            while (rows.next()) {
                orders.put(
                        rows.getObject("id", UUID.class),
                        new Order(rows.getString("recipient"), rows.getBoolean("held")));
            }
        }
        return orders;
    }

    private Map<UUID, JournalLine> journal() throws SQLException {
        Map<UUID, JournalLine> journal = new HashMap<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select mail.id, mail.state, count(attempt.token) as doubts
                        from mailing.mail
                        left join mailing.attempt on attempt.mail_id = mail.id and attempt.result = 'ambiguous'
                        group by mail.id, mail.state
                        """)) {
            while (rows.next()) {
                journal.put(
                        rows.getObject("id", UUID.class),
                        new JournalLine(rows.getString("state"), rows.getInt("doubts")));
            }
        }
        return journal;
    }
}
