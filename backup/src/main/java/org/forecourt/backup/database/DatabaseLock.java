package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.forecourt.backup.InUse;

/** The right to back up or restore a database, held by a connection to another one, so that it can be renamed: it ends with the process, however that ends. */
public final class DatabaseLock implements AutoCloseable {

    /** Any number will do as long as nobody else takes it. */
    private static final int KEY = 0x466f7265;

    /** A broken connection has given the lock back by itself. */
    private static final int SECONDS_TO_ANSWER = 5;

    private static final String LOCK = "select pg_try_advisory_lock(%d, hashtext((?::text[])[1]))";

    private final Connection connection;

    private DatabaseLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes it.
     *
     * @throws InUse when somebody has it
     */
    public static DatabaseLock take(DatabaseAccess access) throws SQLException {
        Connection connection = access.maintenance();
        try {
            if (Rows.texts(connection, LOCK.formatted(KEY), List.of(access.database()))
                    .getFirst()
                    .equals("t")) {
                return new DatabaseLock(connection);
            }
            throw new InUse("the database %s is being backed up or restored by another process".formatted(access));
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Given back before the connection ends: the server notices an ended connection only a moment later. */
    @Override
    public void close() throws SQLException {
        try (Connection ending = connection) {
            if (ending.isValid(SECONDS_TO_ANSWER)) {
                giveBack(ending);
            }
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }
}
