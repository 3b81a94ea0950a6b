package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.forecourt.backup.BackupFailure;

/**
 * A named point in the log and a snapshot that sees exactly what was committed before it. While both are made, all tables
 * are locked against writing for an instant: then no transaction that wrote to them is between its commit record and
 * its visibility, nor open. Readers never wait.
 */
final class ProvenPoint implements AutoCloseable {

    private static final int ATTEMPTS = 1000;
    private static final long PAUSE_MILLIS = 100;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection snapshot;
    private final String name;
    private final long position;
    private final Instant instant;

    private ProvenPoint(Connection snapshot, String name, long position, Instant instant) {
        this.snapshot = snapshot;
        this.name = name;
        this.position = position;
        this.instant = instant;
    }

    /**
     * Makes the point.
     *
     * @throws BackupFailure when writers hold the tables for too long
     */
    static ProvenPoint make(ServerAccess server, String name) throws SQLException {
        try (Connection lock = server.connect("forecourt-backup-point")) {
            lock.setAutoCommit(false);
            lockTables(lock);
            ProvenPoint point = make(server, lock, name);
            lock.rollback();
            flush(lock);
            return point;
        }
    }

    private static ProvenPoint make(ServerAccess server, Connection lock, String name) throws SQLException {
        Connection snapshot = server.connect("forecourt-backup-snapshot");
        try {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.setReadOnly(true);
            try (Statement statement = snapshot.createStatement()) {
                statement.execute("select 1");
            }
            try (Statement statement = lock.createStatement();
                    ResultSet row = statement.executeQuery("select pg_create_restore_point(%s)::text, clock_timestamp()"
                            .formatted(statement.enquoteLiteral(name)))) {
                row.next();
                return new ProvenPoint(
                        snapshot,
                        name,
                        Positions.parse(row.getString(1)),
                        row.getTimestamp(2).toInstant());
            }
        } catch (SQLException | RuntimeException failed) {
            snapshot.close();
            throw failed;
        }
    }

    /**
     * All at once or none. The wait is shorter than the server's {@code deadlock_timeout}, so that it is always we who
     * give up and never a transaction of the site.
     */
    private static void lockTables(Connection lock) throws SQLException {
        List<String> tables = TableFingerprints.tables(lock);
        lock.rollback();
        if (tables.isEmpty()) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (Statement statement = lock.createStatement()) {
                statement.execute("set local lock_timeout = '200ms'");
                statement.execute("lock table only " + String.join(", only ", tables) + " in share mode");
                return;
            } catch (SQLException refused) {
                lock.rollback();
                if (!LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                    throw refused;
                }
                pause();
            }
        }
        throw new BackupFailure(
                "the tables could not be locked for an instant: a transaction has been writing for long");
    }

    /** The record of a point alone would stay in the server's memory. */
    private static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(false, 'forecourt', 'backup', true)");
        }
        connection.rollback();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("interrupted", interrupted);
        }
    }

    /** Sees the database as it is at the point, until this is closed. */
    Connection snapshot() {
        return snapshot;
    }

    String name() {
        return name;
    }

    /** Behind the point's own record. */
    long position() {
        return position;
    }

    /** By the server's clock. */
    Instant instant() {
        return instant;
    }

    @Override
    public void close() throws SQLException {
        snapshot.close();
    }
}
