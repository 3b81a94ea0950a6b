package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.forecourt.backup.BackupFailure;

/** What a server has to know about the archive of its log. */
public final class ServerArchiving {

    /** While the archive is away the server keeps at most this much of its log for it, and then gives up on it. */
    static final String KEPT_FOR_ARCHIVE = "4GB";

    private static final long PAUSE = 20_000_000L;

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
            set(connection, "synchronous_standby_names", mode.standbys);
            if (mode == Mode.OFF) {
                dropSlot(connection);
            } else {
                limit(connection);
            }
        } catch (SQLException failed) {
            throw new BackupFailure("the server cannot be set up for its archive: " + failed.getMessage(), failed);
        }
    }

    /**
     * Lets commits wait for no archive of ours until {@link #configure} says so again: after a crash nobody would answer.
     *
     * @param connection of a superuser, whose own commits wait for nobody
     */
    public static void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show synchronous_standby_names")) {
            row.next();
            if (!row.getString(1).equals(Mode.SYNCHRONOUS.standbys)) {
                return;
            }
        }
        set(connection, "synchronous_standby_names", "");
    }

    /**
     * Lets the server keep its log for an archive that begins later, within the limit.
     *
     * @return whether it did not before
     */
    public static boolean keepLog(ServerAccess server) {
        try (Connection connection = server.connect("forecourt-archive-setup")) {
            limit(connection);
        } catch (SQLException failed) {
            throw new BackupFailure("the server cannot be set up for its archive: " + failed.getMessage(), failed);
        }
        return ask(
                        server,
                        "select pg_create_physical_replication_slot(?, true)::text"
                                + " where not exists (select from pg_replication_slots where slot_name = ?)")
                .isPresent();
    }

    /** Takes {@link #keepLog} back, unless somebody archives. */
    public static void forgetLog(ServerAccess server) {
        try (Connection connection = server.connect("forecourt-archive-setup")) {
            dropSlot(connection);
        } catch (SQLException failed) {
            throw new BackupFailure("the server keeps its log for nobody: " + failed.getMessage(), failed);
        }
    }

    /** The number of the server's cluster, by which its archive is known. */
    public static String system(ServerAccess server) {
        return ask(server, "select system_identifier::text from pg_control_system()")
                .orElseThrow();
    }

    /** Waits until the archive has what the server has now, if it gets that far. */
    public static void awaitArchived(ServerAccess server, WalReceiver receiver, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long position = Positions.parse(
                ask(server, "select pg_current_wal_flush_lsn()::text").orElseThrow());
        while (Long.compareUnsigned(receiver.progress().durable(), position) < 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Optional<String> ask(ServerAccess server, String query) {
        try (Connection connection = server.connect("forecourt-archive-setup");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 1; index <= statement.getParameterMetaData().getParameterCount(); index++) {
                statement.setString(index, WalReceiver.SLOT);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new BackupFailure("the server does not answer about its log: " + failed.getMessage(), failed);
        }
    }

    private static void limit(Connection connection) throws SQLException {
        set(connection, "max_slot_wal_keep_size", KEPT_FOR_ARCHIVE);
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("show " + name)) {
                row.next();
                if (row.getString(1).equals(value)) {
                    return;
                }
            }
            statement.execute("alter system set %s = %s".formatted(name, statement.enquoteLiteral(value)));
            statement.execute("select pg_reload_conf()");
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
