package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/** Gives up what lies too far back, so that the archive does not grow for ever. */
public final class PhysicalExpiry {

    private final PhysicalRepository repository;

    /** Of one repository; nothing else may change it meanwhile but the receiver of the log. */
    public PhysicalExpiry(PhysicalRepository repository) {
        this.repository = repository;
    }

    /**
     * Deletes the backups and the log that no moment from the instant on needs. The newest backup before the instant is
     * kept, for it is from there that the instant itself is restored; so is every later one.
     *
     * @return the backups that were deleted
     */
    public List<BaseManifest> forgetBefore(Instant instant) {
        List<BaseManifest> backups = repository.backups();
        List<BaseManifest> before = backups.stream()
                .filter(backup -> !backup.finishedAt().isAfter(instant))
                .toList();
        if (before.size() < 2) {
            return List.of();
        }
        List<BaseManifest> forgotten = before.subList(0, before.size() - 1);
        try {
            for (BaseManifest backup : forgotten) {
                forget(backup);
            }
            forgetLogBefore(before.getLast());
            return forgotten;
        } catch (IOException failed) {
            throw new BackupFailure("the archive cannot be cleaned up: " + failed.getMessage(), failed);
        }
    }

    /** First it stops being a backup, then its files go: an interruption leaves nothing that looks whole. */
    private void forget(BaseManifest backup) throws IOException {
        Path aside = repository.unfinished(backup.id()).path();
        Folders.delete(aside);
        Files.move(repository.base(backup.id()).path(), aside, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(aside);
    }

    private void forgetLogBefore(BaseManifest oldest) throws IOException {
        WalFolder log = WalFolder.of(repository.log(), oldest.system());
        WalSegment needed = WalSegment.holding(oldest.timeline(), oldest.startPosition());
        List<Path> files;
        try (Stream<Path> all = Files.list(log.path())) {
            files = all.toList();
        }
        for (Path file : files) {
            boolean old = WalFolder.segmentOf(file.getFileName().toString())
                    .filter(segment -> segment.timeline() <= needed.timeline() && segment.number() < needed.number())
                    .isPresent();
            if (old) {
                Files.deleteIfExists(file);
            }
        }
    }
}
