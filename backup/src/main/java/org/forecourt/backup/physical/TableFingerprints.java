package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every table holds, as one short text each: the number of rows and a sum over their hashes, whatever their order. */
final class TableFingerprints {

    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and c.relpersistence = 'p'
              and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
            order by 1
            """;

    private static final String FINGERPRINT = """
            select count(*) || ' rows, sum ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
            from only %s t
            """;

    private TableFingerprints() {}

    /** The names of all tables that survive a crash, quoted for SQL. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** The fingerprint of each table as the connection sees it now. */
    static SortedMap<String, String> of(Connection connection) throws SQLException {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery(FINGERPRINT.formatted(table))) {
                    row.next();
                    fingerprints.put(table, row.getString(1));
                }
            }
        }
        return fingerprints;
    }
}
