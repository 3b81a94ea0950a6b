package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log record by record as the server does in recovery, and checks the CRC of each, so that a hole or a damage
 * is found before anything is restored. Understands the page format of PostgreSQL 17.
 */
final class WalReader {

    private static final int MAGIC = 0xD116;
    private static final int PAGE = 8192;
    private static final int SHORT_HEADER = 24;
    private static final int LONG_HEADER = 40;
    private static final int CONTINUES = 1;
    private static final int LONG = 2;
    private static final int OVERWRITES = 8;
    private static final int RECORD_HEADER = 24;
    private static final int LARGEST_RECORD = 1 << 30;

    private final SegmentSource source;
    private final WalCommits commits = new WalCommits();
    private long position;
    private long validEnd;
    private long previous = -1;
    private @Nullable ByteBuffer segment;
    private long segmentNumber = -1;

    /** Gives the content of segments, 16 MB each. */
    interface SegmentSource {

        /** Null when there is no such segment. */
        @Nullable
        ByteBuffer read(long number) throws IOException;
    }

    private WalReader(SegmentSource source, long start) {
        this.source = source;
        this.position = start;
        this.validEnd = start;
    }

    /**
     * What the log holds.
     *
     * @param end the position behind the last whole record
     * @param lastCommit when the last transaction in it was committed, by the server's clock; null when none was
     */
    record Content(long end, @Nullable Instant lastCommit) {}

    /**
     * Reads until there is no further valid record.
     *
     * @param start the position of a record
     */
    static Content read(SegmentSource source, long start) throws IOException {
        WalReader reader = new WalReader(source, start);
        while (reader.nextRecord()) {
            continue;
        }
        return new Content(reader.validEnd, reader.commits.last());
    }

    private boolean nextRecord() throws IOException {
        if (!enterPage(0)) {
            return false;
        }
        long start = position;
        ByteBuffer page = page();
        int length = page == null ? 0 : page.getInt(offset());
        if (length < RECORD_HEADER || length > LARGEST_RECORD) {
            return false;
        }
        ByteBuffer record = assemble(length);
        if (record == null) {
            return position != start && restartAtOverwrite();
        }
        if (!isValid(record)) {
            return false;
        }
        previous = start;
        position = aligned(position);
        commits.note(record);
        if (WalCommits.isSwitch(record)) {
            position = (position + WalSegment.SIZE - 1) / WalSegment.SIZE * WalSegment.SIZE;
        }
        validEnd = position;
        return true;
    }

    private boolean isValid(ByteBuffer record) {
        CRC32C crc = new CRC32C();
        crc.update(record.array(), RECORD_HEADER, record.capacity() - RECORD_HEADER);
        crc.update(record.array(), 0, RECORD_HEADER - Integer.BYTES);
        return (int) crc.getValue() == record.getInt(RECORD_HEADER - Integer.BYTES)
                && (previous < 0 || record.getLong(Long.BYTES) == previous);
    }

    /** The bytes of one record, which may lie on several pages; null when they do not go on. */
    private @Nullable ByteBuffer assemble(int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, PAGE)];
        int done = 0;
        while (done < length) {
            ByteBuffer page = enterPage(length - done) ? page() : null;
            if (page == null) {
                return null;
            }
            int count = Math.min(length - done, PAGE - (int) (position % PAGE));
            if (done + count > bytes.length) {
                // by and by: a damaged length must not cost memory
                bytes = Arrays.copyOf(bytes, Math.min(length, bytes.length * 2));
            }
            page.get(offset(), bytes, done, count);
            done += count;
            position += count;
        }
        return ByteBuffer.wrap(Arrays.copyOf(bytes, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A server that crashed within a record says on the next page that it begins anew there. */
    private boolean restartAtOverwrite() throws IOException {
        ByteBuffer page = page();
        if (page == null || position % PAGE != 0 || !isPage(page) || (flags(page) & OVERWRITES) == 0) {
            return false;
        }
        position += headerSize(page);
        previous = -1;
        return nextRecord();
    }

    /**
     * Steps over a page's header if we are at one.
     *
     * @param missing how many bytes of a record the page must go on with; 0 for none
     */
    private boolean enterPage(int missing) throws IOException {
        if (position % PAGE != 0) {
            return true;
        }
        ByteBuffer page = page();
        if (page == null || !isPage(page)) {
            return false;
        }
        boolean continues = (flags(page) & CONTINUES) != 0;
        if (missing > 0 ? !continues || page.getInt(offset() + 16) != missing : continues && previous >= 0) {
            return false;
        }
        position += headerSize(page);
        return true;
    }

    private boolean isPage(ByteBuffer page) {
        return (page.getShort(offset()) & 0xffff) == MAGIC && page.getLong(offset() + 8) == position;
    }

    private int flags(ByteBuffer page) {
        return page.getShort(offset() + 2);
    }

    private int headerSize(ByteBuffer page) {
        return (flags(page) & LONG) != 0 ? LONG_HEADER : SHORT_HEADER;
    }

    private int offset() {
        return (int) (position % WalSegment.SIZE);
    }

    /** The segment in which we are. */
    private @Nullable ByteBuffer page() throws IOException {
        long number = position / WalSegment.SIZE;
        if (number != segmentNumber) {
            ByteBuffer read = source.read(number);
            segment = read == null ? null : read.order(ByteOrder.LITTLE_ENDIAN);
            segmentNumber = number;
        }
        return segment;
    }

    private static long aligned(long at) {
        return (at + 7) / 8 * 8;
    }

    /** Whether what ends at one position reaches the other, which the server counts behind a page's header. */
    static boolean reaches(long end, long wanted) {
        long behindHeader = end % WalSegment.SIZE == 0 ? end + LONG_HEADER : end % PAGE == 0 ? end + SHORT_HEADER : end;
        return Long.compareUnsigned(behindHeader, wanted) >= 0;
    }
}
