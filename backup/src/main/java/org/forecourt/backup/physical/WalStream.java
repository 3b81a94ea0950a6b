package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** One connection that receives the server's log: what is acknowledged to the server is on our disk. */
final class WalStream {

    private static final int STATUS_SECONDS = 1;

    private final PGReplicationStream stream;
    private final SegmentWriter writer;
    private final LongConsumer onDurable;

    private WalStream(PGReplicationStream stream, SegmentWriter writer, LongConsumer onDurable) {
        this.stream = stream;
        this.writer = writer;
        this.onDurable = onDurable;
    }

    /**
     * Receives until the server ends the stream or the connection fails.
     *
     * @param connection of the replication protocol
     * @param onDurable told up to which position everything is on our disk, before the server is
     */
    static void receive(Connection connection, String slot, SegmentWriter writer, LongConsumer onDurable)
            throws SQLException, IOException {
        PGReplicationStream stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .physical()
                .withSlotName(slot)
                .withStartPosition(LogSequenceNumber.valueOf(writer.position()))
                .withStatusInterval(STATUS_SECONDS, TimeUnit.SECONDS)
                // else the driver acknowledges on its own whatever a keep-alive message names
                .withAutomaticFlush(false)
                .start();
        new WalStream(stream, writer, onDurable).run();
    }

    private void run() throws SQLException, IOException {
        while (!stream.isClosed()) {
            ByteBuffer first = stream.read();
            if (first == null) {
                return;
            }
            write(first);
            for (ByteBuffer more = stream.readPending(); more != null; more = stream.readPending()) {
                write(more);
            }
            acknowledge();
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        long end = stream.getLastReceiveLSN().asLong();
        writer.write(end - bytes.remaining(), bytes);
    }

    private void acknowledge() throws SQLException, IOException {
        writer.force();
        onDurable.accept(writer.position());
        LogSequenceNumber durable = LogSequenceNumber.valueOf(writer.position());
        stream.setFlushedLSN(durable);
        stream.setAppliedLSN(durable);
        stream.forceUpdateStatus();
    }
}
