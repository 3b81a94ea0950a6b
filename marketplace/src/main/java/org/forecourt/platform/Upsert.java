package org.forecourt.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes rows by their stable key: new ones are inserted, changed ones updated, equal ones left untouched, none deleted.
 * Table and column names are constants of the calling class.
 */
public final class Upsert {

    private final String sql;

    private Upsert(String sql) {
        this.sql = sql;
    }

    /**
     * The statement for a table.
     *
     * @param keys columns of the primary key, separated by commas
     * @param values the other columns, separated by commas
     */
    public static Upsert into(String table, String keys, String values) {
        List<String> columns = Arrays.asList(values.split(","));
        String all = keys + "," + values;
        return new Upsert("""
                insert into %1$s (%2$s)
                values (%3$s)
                on conflict (%4$s) do update
                set %5$s
                where (%6$s) is distinct from (%7$s)
                """.formatted(
                table,
                all,
                Stream.of(all.split(",")).map(column -> "?").collect(Collectors.joining(", ")),
                keys,
                columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", ")),
                columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", ")),
                columns.stream().map(column -> "excluded." + column).collect(Collectors.joining(", "))));
    }

    /** Sends all rows in one batch; each row holds the keys and then the values. */
    public void write(JdbcOperations database, List<Object[]> rows) {
        database.batchUpdate(sql, rows);
    }
}
