package org.forecourt.backup.physical;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds in the log's records when transactions were committed. */
final class WalCommits {

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int INFO = 16;
    private static final int RESOURCE_MANAGER = 17;
    private static final int HEADER = 24;
    private static final int LOG_RESOURCE = 0;
    private static final int TRANSACTION_RESOURCE = 1;
    private static final int SWITCH = 0x40;
    private static final int OPERATION = 0x70;
    private static final int COMMIT = 0x00;
    private static final int COMMIT_PREPARED = 0x30;
    private static final int SHORT_DATA = 255;
    private static final int LONG_DATA = 254;
    private static final int ORIGIN = 253;
    private static final int TOP_TRANSACTION = 252;

    private @Nullable Instant last;

    /** The latest commit so far; null when there was none. */
    @Nullable
    Instant last() {
        return last;
    }

    /** Whether the rest of the segment after this record is empty. */
    static boolean isSwitch(ByteBuffer record) {
        return record.get(RESOURCE_MANAGER) == LOG_RESOURCE && (record.get(INFO) & 0xf0) == SWITCH;
    }

    void note(ByteBuffer record) {
        int operation = record.get(INFO) & OPERATION;
        if (record.get(RESOURCE_MANAGER) == TRANSACTION_RESOURCE
                && (operation == COMMIT || operation == COMMIT_PREPARED)) {
            Instant commit =
                    POSTGRES_EPOCH.plus(Duration.ofNanos(1000).multipliedBy(record.getLong(dataOffset(record))));
            last = last == null || commit.isAfter(last) ? commit : last;
        }
    }

    /** A commit begins with its time, behind the headers of its parts. */
    private static int dataOffset(ByteBuffer record) {
        int at = HEADER;
        while (true) {
            int part = record.get(at) & 0xff;
            switch (part) {
                case ORIGIN -> at += 3;
                case TOP_TRANSACTION -> at += 5;
                case SHORT_DATA -> {
                    return at + 2;
                }
                case LONG_DATA -> {
                    return at + 5;
                }
                default -> throw new IllegalStateException("unknown part %d of a commit".formatted(part));
            }
        }
    }
}
