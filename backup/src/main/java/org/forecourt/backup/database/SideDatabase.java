package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.forecourt.backup.BackupRefusal;

/** Databases beside the product's, on the same server, made and removed by us. Their names begin with the product's. */
public final class SideDatabase {

    private static final String NO_RIGHT = "42501";
    private static final int LONGEST_NAME = 63;

    /** As JSON, since the columns have other names in other versions of PostgreSQL. */
    private static final String LIKENESS = """
            select format('encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype)
                   || case d ->> 'datlocprovider' when 'c' then ' locale_provider libc'
                          when 'i' then format(' locale_provider icu icu_locale %L',
                              coalesce(d ->> 'datlocale', d ->> 'daticulocale'))
                          when 'b' then format(' locale_provider builtin builtin_locale %L', d ->> 'datlocale')
                          else '' end
            from pg_database cross join lateral to_jsonb(pg_database) d
            where datname = (?::text[])[1]
            """;

    private static final String MAY_CREATE =
            "select (rolcreatedb or rolsuper)::text from pg_roles where rolname = current_user";

    private SideDatabase() {}

    /**
     * Passes when the role may make databases.
     *
     * @throws BackupRefusal when it may not
     */
    public static void requireRight(DatabaseAccess product) throws SQLException {
        try (Connection connection = product.maintenance()) {
            if (!Rows.text(connection, MAY_CREATE).equals("true")) {
                throw noRight(product);
            }
        }
    }

    /**
     * Makes an empty database with the encoding and the sort order of the product's.
     *
     * @throws BackupRefusal when the role may not
     */
    public static DatabaseAccess create(DatabaseAccess product, String suffix) throws SQLException {
        String name = name(product, suffix);
        try (Connection connection = product.maintenance();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database " + Rows.quoted(name) + " template template0 " + likeness(connection, product));
        } catch (SQLException failed) {
            if (NO_RIGHT.equals(failed.getSQLState())) {
                throw noRight(product);
            }
            throw failed;
        }
        return product.at(name);
    }

    private static BackupRefusal noRight(DatabaseAccess product) {
        return new BackupRefusal(
                "the role %s may not create databases, which a proof and a restore need: alter role %s createdb"
                        .formatted(product.user(), product.user()));
    }

    /** The name of a database beside the product's. */
    public static String name(DatabaseAccess product, String suffix) {
        String name = product.database() + "_" + suffix;
        if (name.length() > LONGEST_NAME) {
            throw new BackupRefusal(
                    "the name of the database %s is too long to put another beside it".formatted(product.database()));
        }
        return name;
    }

    /** All databases of the server whose names begin like that, in their order. */
    public static List<String> all(DatabaseAccess product, String suffixBegin) throws SQLException {
        try (Connection connection = product.maintenance()) {
            return Rows.texts(
                    connection,
                    "select datname from pg_database where starts_with(datname, (?::text[])[1]) order by datname",
                    List.of(product.database() + "_" + suffixBegin));
        }
    }

    /** Removes a database with all connections to it; one that is not there is fine. */
    public static void drop(DatabaseAccess product, String name) throws SQLException {
        try (Connection connection = product.maintenance();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + Rows.quoted(name) + " with (force)");
        }
    }

    private static String likeness(Connection connection, DatabaseAccess product) throws SQLException {
        List<String> found = Rows.texts(connection, LIKENESS, List.of(product.database()));
        if (found.isEmpty()) {
            throw new BackupRefusal("there is no database %s on its server".formatted(product.database()));
        }
        return found.getFirst();
    }
}
