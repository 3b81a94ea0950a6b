package org.forecourt.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table through PostgreSQL's COPY, the fastest way in, within the transaction of the caller.
 * Collects values in column order; not thread-safe.
 */
public final class CopyRows {

    private static final String NOTHING = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowStarted;

    /** Appends one column: a text, a number, an instant, or null. */
    public CopyRows add(@Nullable Object value) {
        if (rowStarted) {
            text.append('\t');
        }
        rowStarted = true;
        switch (value) {
            case null -> text.append(NOTHING);
            case String string -> escaped(string);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag.booleanValue());
            case Instant instant -> text.append(instant);
            default -> throw new IllegalArgumentException("cannot be copied: " + value.getClass());
        }
        return this;
    }

    private void escaped(String string) {
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /** Completes the row. */
    public void endRow() {
        text.append('\n');
        rowStarted = false;
    }

    /**
     * Sends all rows.
     *
     * @param statement a constant of the calling class, {@code copy table (columns) from stdin}
     * @return how many rows were written
     */
    public long send(DataSource dataSource, String statement) {
        return inConnection(dataSource, connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(statement, new StringReader(text.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /**
     * Takes fresh numbers for an identity column, so that rows of several tables can refer to each other before they are
     * written.
     *
     * @param table a constant of the calling class
     */
    public static List<Long> identities(DataSource dataSource, String table, int count) {
        return new JdbcTemplate(dataSource)
                .queryForList(
                        "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)",
                        Long.class,
                        table,
                        count);
    }

    private static long inConnection(DataSource dataSource, Sending sending) {
        Long written = new JdbcTemplate(dataSource)
                .execute((ConnectionCallback<Long>) connection -> sending.through(connection));
        return written == null ? 0 : written;
    }

    private interface Sending {
        long through(Connection connection) throws SQLException;
    }
}
