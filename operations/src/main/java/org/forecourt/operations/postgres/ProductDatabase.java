package org.forecourt.operations.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.forecourt.backup.physical.ServerArchiving;

/** The product's own role and database inside an embedded server. The role owns its database, may make others and is no superuser. */
final class ProductDatabase {

    static final String NAME = "forecourt";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String WRONG_PASSWORD = "28P01";

    private final int port;
    private final Passwords passwords;

    ProductDatabase(int port, Passwords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    /**
     * Makes role and database where they are missing and proves that the product can work there.
     *
     * @throws PostgresFailure when the kept passwords do not fit this database
     */
    DatabaseAddress ensure() {
        DatabaseAddress address = new DatabaseAddress(LOOPBACK, port, NAME, NAME);
        try {
            prepare();
            try (Connection connection = connect(address, passwords.owner());
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            return address;
        } catch (SQLException failed) {
            if (WRONG_PASSWORD.equals(failed.getSQLState())) {
                throw new PostgresFailure("the passwords in the folder secrets do not fit the database:"
                        + " put that folder back from a backup of the same data folder");
            }
            throw new PostgresFailure("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    private void prepare() throws SQLException {
        DatabaseAddress administration = new DatabaseAddress(LOOPBACK, port, "postgres", Cluster.SUPERUSER);
        try (Connection connection = connect(administration, passwords.superuser());
                Statement statement = connection.createStatement()) {
            ServerArchiving.release(connection);
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute(
                        "create role forecourt login password " + statement.enquoteLiteral(passwords.owner()));
            }
            // a backup is proven in a database of its own
            statement.execute("alter role forecourt createdb");
            if (isMissing(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database forecourt owner forecourt");
            }
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static Connection connect(DatabaseAddress address, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "forecourt-operations");
        properties.setProperty("connectTimeout", "10");
        // the archive that other commits wait for begins later
        properties.setProperty("options", "-c synchronous_commit=local");
        return DriverManager.getConnection(address.url(), properties);
    }
}
