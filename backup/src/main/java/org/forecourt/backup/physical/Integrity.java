package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;

/**
 * Checks a database from inside. With {@code amcheck} every table's pages and every index against its table; where the
 * extension is missing every row is read, which finds damaged pages by their checksums only. Leaves nothing behind.
 */
final class Integrity {

    private static final String TABLES = """
            select c.oid::regclass || ': ' || v.msg
            from pg_class c
            cross join lateral verify_heapam(c.oid) v
            where c.relkind in ('r', 't', 'm')
              and c.relpersistence = 'p'
            limit 1
            """;

    private static final String INDEXES = """
            select count(*), sum(length(bt_index_check(c.oid, true)::text))
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_am a on a.oid = c.relam
            where a.amname = 'btree'
              and c.relkind = 'i'
              and c.relpersistence = 'p'
              and i.indisvalid
            """;

    private Integrity() {}

    /**
     * Checks.
     *
     * @param connection of a superuser, in autocommit mode
     * @return in a few words what was checked
     * @throws BackupFailure when something is damaged
     */
    static String check(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (text(statement, "select 1 from pg_available_extensions where name = 'amcheck'") == null) {
                TableFingerprints.of(connection);
                return "every row read" + checksums(statement);
            }
            statement.execute("create extension if not exists amcheck schema pg_catalog");
            String damage = text(statement, TABLES);
            if (damage != null) {
                throw new BackupFailure("the restored database is damaged: " + damage);
            }
            return "amcheck of every table and of %s indexes".formatted(text(statement, INDEXES))
                    + checksums(statement);
        } catch (SQLException damaged) {
            if ("XX002".equals(damaged.getSQLState()) || "XX001".equals(damaged.getSQLState())) {
                throw new BackupFailure("the restored database is damaged: " + damaged.getMessage(), damaged);
            }
            throw damaged;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String checksums(Statement statement) throws SQLException {
        return "on".equals(text(statement, "show data_checksums")) ? ", page checksums" : ", no page checksums";
    }

    private static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
