package org.forecourt.safekeeping;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.physical.BaseManifest;
import org.forecourt.backup.physical.PhysicalProof;
import org.forecourt.backup.physical.PhysicalRepository;
import org.jspecify.annotations.Nullable;

/**
 * A backup as it is listed.
 *
 * @param size of its own files in bytes, pictures not counted
 * @param proofMs how long the proof took; null without one
 */
public record Listing(
        String id,
        String state,
        @Nullable String kind,
        Instant createdAt,
        long ageSeconds,
        long size,
        boolean isEncrypted,
        @Nullable Instant provenAt,
        @Nullable Long proofMs,
        @Nullable String reason) {

    /** What programs read; without physical backups there is no archive. */
    public record All(List<Listing> backups, @Nullable ArchiveStatus archive) {}

    private static final String PHYSICAL = "physical";
    private static final double MILLIS = 1000;

    /** As it is now. */
    public static Listing of(BackupFolder backup, Instant now) throws IOException {
        BackupState state = backup.state();
        Manifest manifest = null;
        Optional<Proof> proof = Optional.empty();
        String reason = null;
        try {
            manifest = backup.manifest().orElse(null);
            proof = manifest == null ? Optional.empty() : backup.proof();
            reason = proof.map(Proof::reason).orElse(null);
        } catch (Damaged damaged) {
            reason = damaged.getMessage();
        }
        Instant createdAt = manifest == null ? backup.namedAt() : manifest.createdAt();
        return new Listing(
                backup.id(),
                state.code(),
                manifest == null ? null : manifest.kind(),
                createdAt,
                Duration.between(createdAt, now).toSeconds(),
                manifest == null ? 0 : manifest.storedSize(),
                manifest != null && manifest.recipient() != null,
                proof.filter(Proof::isProven).map(Proof::at).orElse(null),
                proof.map(Proof::durationMs).orElse(null),
                reason);
    }

    /** The same for a physical backup. */
    public static Listing of(PhysicalRepository repository, String id, Instant now) {
        try {
            BaseManifest manifest = repository.manifest(id);
            PhysicalProof proof = manifest.proof();
            return new Listing(
                    id,
                    (proof == null ? BackupState.UNPROVEN : BackupState.PROVEN).code(),
                    PHYSICAL,
                    manifest.finishedAt(),
                    Duration.between(manifest.finishedAt(), now).toSeconds(),
                    repository.size(id),
                    false,
                    proof == null ? null : proof.at(),
                    proof == null ? null : Math.round(proof.seconds() * MILLIS),
                    null);
        } catch (BackupFailure damaged) {
            String reason = damaged.getMessage();
            return new Listing(
                    id,
                    BackupState.DAMAGED.code(),
                    PHYSICAL,
                    Instant.EPOCH,
                    0,
                    repository.size(id),
                    false,
                    null,
                    null,
                    reason);
        }
    }

    /** One line of the table. */
    public String line() {
        return "%-24s %-12s %-9s %10s %10s  %s"
                .formatted(
                        id,
                        state,
                        kind == null ? "-" : kind,
                        age(),
                        LineProgress.size(size),
                        reason != null ? reason : isEncrypted ? "encrypted" : "");
    }

    private String age() {
        Duration age = Duration.ofSeconds(ageSeconds);
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
