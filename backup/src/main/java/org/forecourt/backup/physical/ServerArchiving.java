package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.forecourt.backup.BackupFailure;

/** What a server has to know about the archive of its log. */
public final class ServerArchiving {

    /** While the archive is away the server keeps at most this much of its log for it, and then gives up on it. */
    static final String KEPT_FOR_ARCHIVE = "4GB";

    private ServerArchiving() {}

    /** Whether a commit waits for the archive. */
    public enum Mode {
        /** There is no archive: nothing is kept for it and nobody waits. */
        OFF(""),
        /** A commit waits for the server's own disk only; what is lost with the server is what was under way. */
        ASYNCHRONOUS(""),
        /** A commit waits until the archive has it on its disk; while the archive is away, the site cannot write. */
        SYNCHRONOUS("FIRST 1 (%s)".formatted(WalReceiver.APPLICATION));

        private final String standbys;

        Mode(String standbys) {
            this.standbys = standbys;
        }
    }

    /**
     * Sets the server up, also after a change of the mode; needs no restart.
     *
     * @param server as a superuser
     */
    public static void configure(ServerAccess server, Mode mode) {
        try (Connection connection = server.connect("forecourt-archive-setup")) {
            boolean changed = set(connection, "synchronous_standby_names", mode.standbys);
            if (mode == Mode.OFF) {
                dropSlot(connection);
            } else {
                changed |= set(connection, "max_slot_wal_keep_size", KEPT_FOR_ARCHIVE);
            }
            if (changed) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_reload_conf()");
                }
            }
        } catch (SQLException failed) {
            throw new BackupFailure("the server cannot be set up for its archive: " + failed.getMessage(), failed);
        }
    }

    private static boolean set(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("show " + name)) {
                row.next();
                if (row.getString(1).equals(value)) {
                    return false;
                }
            }
            statement.execute("alter system set %s = %s".formatted(name, statement.enquoteLiteral(value)));
            return true;
        }
    }

    private static void dropSlot(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ? and not active")) {
            statement.setString(1, WalReceiver.SLOT);
            statement.execute();
        }
    }
}
