package org.forecourt.backup.physical;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Questions of the replication protocol that the driver hands through as they are. */
final class ReplicationCommands {

    private ReplicationCommands() {}

    /**
     * Which cluster this is and where its log is.
     *
     * @param system the number that {@code initdb} gave the cluster; a restored one keeps it
     * @param flushed the end of what is on the server's disk
     */
    record Identity(String system, int timeline, long flushed) {}

    static Identity identify(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("IDENTIFY_SYSTEM")) {
            row.next();
            return new Identity(
                    row.getString("systemid"), row.getInt("timeline"), Positions.parse(row.getString("xlogpos")));
        }
    }

    /** The server's file about where a timeline left its ancestors. */
    static byte[] history(Connection connection, int timeline) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("TIMELINE_HISTORY " + timeline)) {
            row.next();
            return row.getString(2).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A slot that lives as long as the connection and keeps the log from here on. */
    static void createTemporarySlot(Connection connection, String slot) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE_REPLICATION_SLOT %s TEMPORARY PHYSICAL RESERVE_WAL".formatted(slot));
        }
    }

    static void createSlot(Connection connection, String slot) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE_REPLICATION_SLOT %s PHYSICAL RESERVE_WAL".formatted(slot));
        }
    }
}
