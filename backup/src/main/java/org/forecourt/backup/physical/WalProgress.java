package org.forecourt.backup.physical;

import org.jspecify.annotations.Nullable;

/**
 * How far the archive of the log is.
 *
 * @param timeline the one that is received; 0 before the first connection
 * @param durable up to this position everything is on the archive's disk; 0 before anything is
 * @param streaming whether a connection receives at present
 * @param problem why not, null when nothing is wrong
 */
public record WalProgress(
        int timeline,
        long durable,
        boolean streaming,
        @Nullable String problem) {

    static final WalProgress NOTHING = new WalProgress(0, 0, false, null);

    WalProgress receiving(int onTimeline, long from) {
        return new WalProgress(onTimeline, onTimeline == timeline ? Math.max(durable, from) : from, true, null);
    }

    WalProgress durableUpTo(long position) {
        return new WalProgress(timeline, Math.max(durable, position), true, null);
    }

    WalProgress failing(String reason) {
        return new WalProgress(timeline, durable, false, reason);
    }
}
