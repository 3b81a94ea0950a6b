package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Small queries over one array parameter or none. */
final class Rows {

    private Rows() {}

    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** All rows; every {@code ?} of the query is the given list of names. */
    static <T> List<T> of(Connection connection, String query, List<String> names, Mapper<T> mapper)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int index = 1; index <= parameters; index++) {
                statement.setArray(index, connection.createArrayOf("text", names.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(mapper.map(rows));
                }
                return all;
            }
        }
    }

    /** The first column of all rows. */
    static List<String> texts(Connection connection, String query, List<String> names) throws SQLException {
        return of(connection, query, names, row -> row.getString(1));
    }

    /** The one value of the one row. */
    static String text(Connection connection, String query) throws SQLException {
        return texts(connection, query, List.of()).getFirst();
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
