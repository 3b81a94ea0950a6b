package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How a PostgreSQL server is reached for a physical backup.
 *
 * @param database the product's database, whose tables are compared
 * @param user a superuser, or for {@link WalReceiver} alone a role that may replicate
 */
public record ServerAccess(String host, int port, String database, String user, String password) {

    private static final String CONNECT_SECONDS = "10";

    /**
     * An ordinary connection in UTC. Its commits wait for no archive: it must work while the archive is away.
     *
     * @param applicationName how the server's lists show it
     */
    public Connection connect(String applicationName) throws SQLException {
        Properties properties = properties(applicationName);
        properties.setProperty("options", "-c synchronous_commit=local -c TimeZone=UTC -c DateStyle=ISO");
        return DriverManager.getConnection(url(), properties);
    }

    /** A connection that understands the commands of the replication protocol, and little else. */
    Connection replicate(String applicationName) throws SQLException {
        return DriverManager.getConnection(url(), replication(applicationName));
    }

    /** The properties of {@link #replicate}, for a connection with more of them. */
    Properties replication(String applicationName) {
        Properties properties = properties(applicationName);
        properties.setProperty("replication", "true");
        properties.setProperty("assumeMinServerVersion", "10");
        properties.setProperty("preferQueryMode", "simple");
        return properties;
    }

    String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** The same server at another port. */
    ServerAccess at(String otherHost, int otherPort) {
        return new ServerAccess(otherHost, otherPort, database, user, password);
    }

    private Properties properties(String applicationName) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
