package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;

/** Puts another database in the place of the product's by renaming both in one transaction: all or nothing. */
public final class DatabaseSwitch {

    private static final String IN_USE = "55006";

    private static final long LINGERING = 5_000_000_000L;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String USERS = """
            select coalesce(nullif(application_name, ''), 'a program without a name') || ' (' || count(*) || ')'
            from pg_stat_activity
            where datname = (?::text[])[1] and backend_type = 'client backend' and pid <> pg_backend_pid()
            group by application_name
            order by 1
            """;

    private final DatabaseAccess product;

    /** For the product's database, which nobody may be connected to. */
    public DatabaseSwitch(DatabaseAccess product) {
        this.product = product;
    }

    /**
     * Makes sure that nobody works with the product's database. A connection that was just closed is seen by the server for a
     * moment longer, so it is asked for a few seconds.
     *
     * @throws BackupRefusal naming who does
     */
    public void requireUnused() throws SQLException {
        List<String> users = users();
        for (long end = System.nanoTime() + LINGERING; !users.isEmpty() && System.nanoTime() < end; users = users()) {
            pause();
        }
        if (!users.isEmpty()) {
            throw new BackupRefusal("the database %s is in use by %s: stop it first"
                    .formatted(product.database(), String.join(", ", users)));
        }
    }

    private List<String> users() throws SQLException {
        try (Connection connection = product.maintenance()) {
            return Rows.texts(connection, USERS, List.of(product.database()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("interrupted", interrupted);
        }
    }

    /**
     * Lets {@code incoming} become the product's database, and what was that be called {@code outgoing}.
     *
     * @throws BackupRefusal when somebody is connected; nothing is changed then
     */
    public void swap(String incoming, String outgoing) throws SQLException {
        List<String> settings = databaseSettings();
        try (Connection connection = product.maintenance();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "alter database %s rename to %s".formatted(Rows.quoted(product.database()), Rows.quoted(outgoing)));
            statement.execute(
                    "alter database %s rename to %s".formatted(Rows.quoted(incoming), Rows.quoted(product.database())));
            for (String setting : settings) {
                statement.execute(setting);
            }
            connection.commit();
        } catch (SQLException failed) {
            if (IN_USE.equals(failed.getSQLState())) {
                throw new BackupRefusal(
                        "the database %s is in use: stop whoever works with it first".formatted(product.database()));
            }
            throw failed;
        }
    }

    /** What an operator has set for the database as a whole stays with its name. */
    private List<String> databaseSettings() throws SQLException {
        try (Connection connection = product.maintenance()) {
            return Rows.texts(connection, """
                    select format('alter database %I set %s to %s', d.datname, split_part(setting, '=', 1),
                               case when split_part(setting, '=', 1) in ('search_path', 'temp_tablespaces',
                                        'session_preload_libraries', 'local_preload_libraries', 'DateStyle')
                                    then substring(setting from position('=' in setting) + 1)
                                    else quote_literal(substring(setting from position('=' in setting) + 1)) end)
                    from pg_db_role_setting s
                    join pg_database d on d.oid = s.setdatabase
                    cross join lateral unnest(s.setconfig) as setting
                    where s.setrole = 0 and d.datname = (?::text[])[1]
                    """, List.of(product.database()));
        }
    }
}
