package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;

/**
 * One moment of the database, for as long as it is open: every transaction that had committed is in it whole, no other. The
 * tables cannot be changed in their shape meanwhile; rows can. Old row versions stay on disk until it is closed.
 */
public final class Snapshot implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final DatabaseAccess access;
    private final Connection owner;
    private final String id;
    private final Instant takenAt;
    private final List<TableShape> tables;

    private Snapshot(DatabaseAccess access, Connection owner, String id, Instant takenAt, List<TableShape> tables) {
        this.access = access;
        this.owner = owner;
        this.id = id;
        this.takenAt = takenAt;
        this.tables = List.copyOf(tables);
    }

    /**
     * Takes one.
     *
     * @throws BackupRefusal when the schemas hold no table
     */
    public static Snapshot take(DatabaseAccess access, List<String> schemas) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Connection owner = access.connect();
            try {
                List<TableShape> expected = new Catalog(owner, schemas).tables();
                if (expected.isEmpty()) {
                    throw new BackupRefusal("the database %s holds nothing of Forecourt".formatted(access));
                }
                Instant takenAt = begin(owner, expected);
                List<TableShape> found = new Catalog(owner, schemas).tables();
                if (names(found).equals(names(expected))) {
                    String id = Rows.text(owner, "select pg_export_snapshot()");
                    return new Snapshot(access, owner, id, takenAt, found);
                }
            } catch (SQLException | RuntimeException failed) {
                owner.close();
                throw failed;
            }
            owner.close();
        }
        throw new BackupFailure("tables come and go while the snapshot is taken: wait until the migrations are done");
    }

    /** Locks come first: the snapshot begins with the first query, and from then on the locked tables keep their shape. */
    private static Instant begin(Connection owner, List<TableShape> tables) throws SQLException {
        owner.setAutoCommit(false);
        owner.setReadOnly(true);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local lock_timeout to '60s'");
            statement.execute("lock table only "
                    + tables.stream().map(TableShape::qualified).collect(Collectors.joining(", only "))
                    + " in access share mode");
        }
        return Instant.parse(
                Rows.text(owner, "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private static List<String> names(List<TableShape> tables) {
        return tables.stream().map(TableShape::qualified).sorted().toList();
    }

    /** When it was taken, by the server's clock. */
    public Instant takenAt() {
        return takenAt;
    }

    /** All tables, the largest first. */
    public List<TableShape> tables() {
        return tables;
    }

    /** The connection that holds it, for questions by the same thread. */
    public Connection connection() {
        return owner;
    }

    /** One more connection that sees the same; to be closed by the caller, before this. */
    public Connection reader() throws SQLException {
        Connection reader = access.connect();
        try (Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setReadOnly(true);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("set transaction snapshot " + Rows.literal(id));
            return reader;
        } catch (SQLException failed) {
            reader.close();
            throw failed;
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
