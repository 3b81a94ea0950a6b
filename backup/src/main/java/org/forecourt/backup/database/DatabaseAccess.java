package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * How the product's database is reached, and with it other databases of the same server.
 *
 * @param database the product's
 */
public record DatabaseAccess(String host, int port, String database, String user, String password) {

    private static final String MAINTENANCE = "postgres";

    /** What the text form of a value depends on, set to the same for backup, proof and restore. */
    private static final List<String> TEXT_FORMS = List.of(
            "set datestyle to 'ISO, YMD'",
            "set intervalstyle to 'postgres'",
            "set timezone to 'UTC'",
            "set extra_float_digits to 3",
            "set bytea_output to 'hex'",
            "set xmloption to 'content'",
            "set lc_monetary to 'C'",
            "set search_path to pg_catalog",
            "set row_security to off",
            "set quote_all_identifiers to off",
            "set statement_timeout to 0",
            "set idle_in_transaction_session_timeout to 0",
            "set idle_session_timeout to 0",
            "set jit to off");

    /** A connection to the product's database with the session settings of every backup. */
    public Connection connect() throws SQLException {
        return connect(database);
    }

    /** The same to another database of the server. */
    public Connection connect(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "forecourt-backup");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection =
                DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(host, port, name), properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : TEXT_FORMS) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** A connection to the database that every server has, for what concerns the product's from outside. */
    public Connection maintenance() throws SQLException {
        return connect(MAINTENANCE);
    }

    /** The same server, another database as the product's. */
    public DatabaseAccess at(String other) {
        return new DatabaseAccess(host, port, other, user, password);
    }

    /** Where it is; says no password. */
    @Override
    public String toString() {
        return "%s at %s:%d".formatted(database, host, port);
    }
}
