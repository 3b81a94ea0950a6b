package org.forecourt.backup.portable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.media.MediaPruning;
import org.forecourt.backup.store.StoreLock;

/** Removes portable backups that a retention does not keep, and pictures that no other backup needs. Other kinds are left alone. */
public final class Pruning {

    private final Repository repository;
    private final Retention retention;

    /** Of one repository. */
    public Pruning(Repository repository, Retention retention) {
        this.repository = repository;
        this.retention = retention;
    }

    /**
     * What was removed.
     *
     * @param freed bytes of pictures
     */
    public record Removed(int backups, long freed) {}

    /** Does it, as of that moment. */
    public Removed run(Instant now) throws IOException {
        try (StoreLock _ = repository.store().lock("retention")) {
            List<Retention.Candidate> candidates = new ArrayList<>();
            for (BackupFolder backup : repository.backups()) {
                candidate(backup).ifPresent(candidates::add);
            }
            Set<String> expendable = retention.expendable(candidates, now);
            for (String id : expendable) {
                repository.backup(id).delete();
            }
            long freed = expendable.isEmpty() ? 0 : new MediaPruning(repository).run();
            return new Removed(expendable.size(), freed);
        }
    }

    /** One whose manifest cannot be read is as old as its name says. */
    private static Optional<Retention.Candidate> candidate(BackupFolder backup) throws IOException {
        Optional<Manifest> manifest = Optional.empty();
        try {
            manifest = backup.manifest();
        } catch (Damaged unreadable) {
            // its name tells its age
        }
        boolean isOurs =
                manifest.map(found -> found.kind().equals(PortableDetails.KIND)).orElse(true);
        Instant createdAt = manifest.map(Manifest::createdAt).orElse(backup.namedAt());
        return isOurs ? Optional.of(new Retention.Candidate(backup.id(), createdAt, backup.state())) : Optional.empty();
    }
}
