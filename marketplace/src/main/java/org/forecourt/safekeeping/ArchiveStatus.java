package org.forecourt.safekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.ArchiveRange;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * To which moments the archived log leads.
 *
 * @param from the first that can be restored; null when that is not known
 * @param to every change acknowledged before it is archived
 * @param behindSeconds how long ago that was
 * @param problem what is damaged; null when nothing is
 */
public record ArchiveStatus(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long behindSeconds,
        @Nullable String problem) {

    /** Empty when there is no physical backup. */
    static Optional<ArchiveStatus> of(PhysicalRepository repository, Instant now) {
        try {
            return repository.range().map(range -> of(range, now));
        } catch (BackupFailure damaged) {
            return Optional.of(new ArchiveStatus(null, null, null, damaged.getMessage()));
        }
    }

    private static ArchiveStatus of(ArchiveRange range, Instant now) {
        long behind = Math.max(0, Duration.between(range.to(), now).toSeconds());
        return new ArchiveStatus(range.from(), range.to(), behind, null);
    }

    /** For an operator. */
    public String line(ZoneId zone) {
        return from == null || to == null || behindSeconds == null
                ? "The archive of the log is damaged: " + problem
                : "restore --to reaches every moment from %s to %s, %d s ago"
                        .formatted(new PointInTime(from, zone), new PointInTime(to, zone), behindSeconds);
    }
}
