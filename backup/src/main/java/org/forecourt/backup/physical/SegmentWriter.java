package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log as it comes into segments. What is already in an unfinished segment is written over with the same
 * bytes and never cut off: it may be the only copy of an acknowledged change.
 */
final class SegmentWriter implements AutoCloseable {

    private final WalFolder folder;
    private final int timeline;
    private final Runnable onWhole;
    private long position;
    private @Nullable FileChannel channel;

    /**
     * Begins at a position.
     *
     * @param position the first byte of a segment
     * @param onWhole called after a segment got its name
     */
    SegmentWriter(WalFolder folder, int timeline, long position, Runnable onWhole) {
        this.folder = folder;
        this.timeline = timeline;
        this.position = position;
        this.onWhole = onWhole;
    }

    /** Appends; bytes that do not follow the last ones are a failure. */
    void write(long start, ByteBuffer bytes) throws IOException {
        if (start != position) {
            throw new IOException("the server sent its log from %X and not from %X".formatted(start, position));
        }
        while (bytes.hasRemaining()) {
            int offset = (int) (position % WalSegment.SIZE);
            int count = Math.min(bytes.remaining(), WalSegment.SIZE - offset);
            writeFully(bytes.slice(bytes.position(), count), offset);
            bytes.position(bytes.position() + count);
            position += count;
            if (position % WalSegment.SIZE == 0) {
                completeSegment();
            }
        }
    }

    /** The position behind the last byte that {@link #force} has made durable or will. */
    long position() {
        return position;
    }

    /** Returns when everything written is on the disk. */
    void force() throws IOException {
        if (channel != null) {
            channel.force(false);
        }
    }

    private void writeFully(ByteBuffer bytes, int offset) throws IOException {
        FileChannel open = channel == null ? open() : channel;
        int at = offset;
        while (bytes.hasRemaining()) {
            at += open.write(bytes, at);
        }
    }

    /** At its full size from the start, so that later only bytes have to become durable and no length. */
    private FileChannel open() throws IOException {
        Path path = folder.partial(WalSegment.holding(timeline, position));
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel = opened;
        if (opened.size() < WalSegment.SIZE) {
            long from = opened.size();
            ByteBuffer zeros = ByteBuffer.allocate((int) (WalSegment.SIZE - from));
            while (zeros.hasRemaining()) {
                opened.write(zeros, WalSegment.SIZE - zeros.remaining());
            }
            opened.force(true);
            Durable.force(folder.path());
        }
        return opened;
    }

    private void completeSegment() throws IOException {
        close();
        folder.complete(WalSegment.holding(timeline, position - 1));
        onWhole.run();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.force(true);
            channel.close();
            channel = null;
        }
    }
}
