package org.forecourt.backup.physical;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the archive of the log goes on.
 *
 * @param position the first byte of a segment
 */
record WalStart(long position) {

    private static final Logger LOG = LoggerFactory.getLogger(WalStart.class);

    /** Finds the place and makes sure that the server has a slot for us that keeps the log from there on. */
    static WalStart find(
            ServerAccess server, Connection replication, ReplicationCommands.Identity identity, WalFolder folder)
            throws SQLException, IOException {
        if (identity.timeline() > 1) {
            keepHistory(replication, identity.timeline(), folder);
        }
        refuseOlderServer(identity, folder);
        long kept = ensureSlot(server, replication);
        Optional<WalSegment> next = folder.nextToReceive(identity.timeline());
        long wanted = next.isPresent()
                ? next.get().start()
                : firstOf(identity, folder).orElse(kept);
        if (Long.compareUnsigned(wanted, kept) < 0) {
            LOG.error(
                    "the server no longer has its log from {} on: the archive has a gap up to {}; make a new physical backup now",
                    Positions.format(wanted),
                    Positions.format(kept));
            wanted = kept;
        }
        return new WalStart(wanted);
    }

    /** A server whose files were put back by other means would write another past over the archived one. */
    private static void refuseOlderServer(ReplicationCommands.Identity identity, WalFolder folder) throws IOException {
        long archived = WalJournal.of(folder)
                .entry(identity.timeline())
                .map(WalJournal.Entry::position)
                .orElse(0L);
        if (Long.compareUnsigned(archived, identity.flushed()) > 0) {
            throw new BackupFailure(
                    "the archive reaches %s, and the server only %s: its files are older than the archive; restore them from it, or name an empty folder"
                            .formatted(Positions.format(archived), Positions.format(identity.flushed())));
        }
    }

    private static void keepHistory(Connection replication, int timeline, WalFolder folder)
            throws SQLException, IOException {
        if (folder.history(timeline).isEmpty()) {
            folder.keepHistory(timeline, ReplicationCommands.history(replication, timeline));
        }
    }

    /** A new timeline begins in the segment in which it left the old one. */
    private static Optional<Long> firstOf(ReplicationCommands.Identity identity, WalFolder folder) throws IOException {
        return folder.newestTimeline() == 0
                ? Optional.empty()
                : Timelines.of(identity.timeline(), folder)
                        .beginOfNewest()
                        .map(begin ->
                                WalSegment.holding(identity.timeline(), begin).start());
    }

    /** The first byte of the oldest segment that the server keeps for us. */
    private static long ensureSlot(ServerAccess server, Connection replication) throws SQLException {
        try (Connection connection = server.connect("forecourt-archive-slot")) {
            Optional<Long> kept = keptBySlot(connection);
            if (kept.isEmpty()) {
                ReplicationCommands.createSlot(replication, WalReceiver.SLOT);
                kept = keptBySlot(connection);
            }
            return kept.orElseThrow(() -> new BackupFailure("the server made no replication slot"));
        }
    }

    /** Empty when there is no slot or it was invalidated, and then it is dropped. */
    private static Optional<Long> keptBySlot(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select restart_lsn::text, wal_status from pg_replication_slots where slot_name = ?")) {
            statement.setString(1, WalReceiver.SLOT);
            try (ResultSet slot = statement.executeQuery()) {
                if (!slot.next()) {
                    return Optional.empty();
                }
                if (slot.getString(1) != null && !"lost".equals(slot.getString(2))) {
                    long restart = Positions.parse(slot.getString(1));
                    return Optional.of(restart - restart % WalSegment.SIZE);
                }
            }
            LOG.error("the archive was away for so long that the server has dropped its log");
            try (PreparedStatement drop = connection.prepareStatement("select pg_drop_replication_slot(?)")) {
                drop.setString(1, WalReceiver.SLOT);
                drop.execute();
            }
            return Optional.empty();
        }
    }
}
