package org.forecourt.backup.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of restoring a backup and comparing the result with the snapshot.
 *
 * @param manifestSha256 of the manifest it speaks about
 * @param reason what was different; null when nothing was
 * @param compared how many of what were compared, such as tables and rows
 */
public record Proof(
        String manifestSha256,
        boolean isProven,
        Instant at,
        long durationMs,
        @Nullable String reason,
        Map<String, Long> compared) {

    public Proof {
        compared = Map.copyOf(compared);
    }

    /** How long the restore and the comparison took. */
    public Duration duration() {
        return Duration.ofMillis(durationMs);
    }
}
