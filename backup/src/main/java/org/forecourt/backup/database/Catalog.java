package org.forecourt.backup.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.backup.BackupFailure;

/**
 * What the server's own catalog says about our schemas. Read within the transaction of the connection, whose
 * {@code search_path} must be {@code pg_catalog} so that all names come out in full.
 */
public final class Catalog {

    private final Connection connection;
    private final List<String> schemas;

    /** About those of the schemas that exist. */
    public Catalog(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
    }

    /**
     * How to make the schemas anew.
     *
     * @throws BackupFailure naming what is in them that a backup does not know
     */
    public SchemaDescription describe() throws SQLException {
        List<String> unknown = Rows.texts(connection, CatalogQueries.UNKNOWN, schemas);
        if (!unknown.isEmpty()) {
            throw new BackupFailure("the database holds what a backup does not know how to keep: "
                    + String.join(", ", unknown.subList(0, Math.min(5, unknown.size()))));
        }
        return new SchemaDescription(all(CatalogQueries.BEFORE), all(CatalogQueries.AFTER));
    }

    /** All tables with rows of their own, the largest first. */
    public List<TableShape> tables() throws SQLException {
        return Rows.of(
                connection,
                CatalogQueries.TABLES,
                schemas,
                row -> new TableShape(row.getString(1), row.getString(2), list(row.getArray(3)), row.getLong(4)));
    }

    /** All sequences, those behind identity columns included. */
    public List<SequenceValue> sequences() throws SQLException {
        List<SequenceValue> values = new ArrayList<>();
        for (String name : Rows.texts(connection, CatalogQueries.SEQUENCES, schemas)) {
            values.addAll(Rows.of(
                    connection,
                    "select last_value, is_called from " + name,
                    List.of(),
                    row -> new SequenceValue(name, row.getLong(1), row.getBoolean(2))));
        }
        return values;
    }

    /** By schema, the version of the last migration that Flyway applied; schemas without a history are left out. */
    public Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (TableShape table : tables()) {
            if (table.name().equals("flyway_schema_history")) {
                List<String> found = Rows.texts(connection, """
                        select version from %s
                        where success and version is not null
                        order by installed_rank desc limit 1
                        """.formatted(table.qualified()), List.of());
                found.forEach(version -> versions.put(table.schema(), version));
            }
        }
        return versions;
    }

    /** Constraints that were never held against the rows; there should be none where the source has none. */
    public List<String> unvalidated() throws SQLException {
        return Rows.texts(connection, CatalogQueries.UNVALIDATED, schemas);
    }

    private List<String> all(List<String> queries) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String query : queries) {
            statements.addAll(Rows.texts(connection, query, schemas));
        }
        return statements;
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
