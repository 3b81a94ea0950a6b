package org.forecourt.backup.physical;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notes every few seconds up to which instant the archive is complete: reads the server's clock, then lets it write a
 * tiny record; when that record is on our disk, so is everything that was acknowledged before the instant.
 */
final class WalClock implements AutoCloseable {

    private static final String BEAT = "select pg_logical_emit_message(false, 'forecourt', 'clock', true)::text";

    private final Connection connection;
    private final WalFolder folder;
    private final int timeline;
    private final LongSupplier durable;
    private long lastPosition = -1;

    private WalClock(Connection connection, WalFolder folder, int timeline, LongSupplier durable) {
        this.connection = connection;
        this.folder = folder;
        this.timeline = timeline;
        this.durable = durable;
    }

    /** @param durable up to where the archive is on the disk */
    static WalClock open(ServerAccess server, WalFolder folder, int timeline, LongSupplier durable)
            throws SQLException {
        return new WalClock(server.connect("forecourt-archive-clock"), folder, timeline, durable);
    }

    /** Notes the present instant, if the archive gets as far within the patience. */
    void tick(long patienceMillis) throws SQLException, IOException, InterruptedException {
        Instant now;
        long position;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select clock_timestamp(), pg_current_wal_flush_lsn()::text")) {
                row.next();
                now = row.getTimestamp(1).toInstant();
                position = Positions.parse(row.getString(2));
            }
            if (position != lastPosition) {
                try (ResultSet row = statement.executeQuery(BEAT)) {
                    row.next();
                    position = Positions.parse(row.getString(1));
                }
            }
        }
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        while (Long.compareUnsigned(durable.getAsLong(), position) < 0) {
            if (System.nanoTime() > deadline) {
                return;
            }
            Thread.sleep(20);
        }
        lastPosition = position;
        note(now, position);
    }

    private void note(Instant now, long position) throws IOException {
        Optional<WalJournal.Entry> before = WalJournal.of(folder).entry(timeline);
        Instant begun = before.map(WalJournal.Entry::begun).orElse(now);
        WalJournal.write(folder, timeline, new WalJournal.Entry(begun, now, position));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
