package org.forecourt.backup.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a table as a stream, in the text form of COPY: it is the same for every major version of the server, and a
 * person can read it.
 */
public final class TableCopy {

    private TableCopy() {}

    /** Writes all rows that the connection sees. */
    public static void unload(Connection connection, TableShape table, OutputStream target)
            throws SQLException, IOException {
        copies(connection)
                .copyOut(
                        "copy %s (%s) to stdout (encoding 'UTF8')".formatted(table.qualified(), table.columnList()),
                        target);
    }

    /** Adds rows; what the source throws ends it without one row added. */
    public static long load(Connection connection, TableShape table, InputStream source)
            throws SQLException, IOException {
        return copies(connection)
                .copyIn(
                        "copy %s (%s) from stdin (encoding 'UTF8')".formatted(table.qualified(), table.columnList()),
                        source);
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
