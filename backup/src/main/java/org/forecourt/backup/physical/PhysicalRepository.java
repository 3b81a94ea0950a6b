package org.forecourt.backup.physical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/** A folder with physical backups in {@code base} and the log of every change since in {@code log}. */
public record PhysicalRepository(Path folder) {

    static final String UNFINISHED = ".unfinished";

    /** Where {@link WalReceiver} writes. */
    public Path log() {
        return folder.resolve("log");
    }

    /**
     * The backups that were proven, the oldest first.
     *
     * @throws BackupFailure when one is damaged
     */
    public List<BaseManifest> backups() {
        try {
            List<BaseManifest> manifests = new ArrayList<>();
            for (String id : ids()) {
                BaseManifest manifest = base(id).manifest();
                if (manifest.proof() != null) {
                    manifests.add(manifest);
                }
            }
            return manifests.stream()
                    .sorted(Comparator.comparing(BaseManifest::finishedAt))
                    .toList();
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }

    /**
     * The names of what lies there, proven or damaged, the oldest first. Interrupted ones are not among them.
     *
     * @throws BackupFailure when the folder cannot be read
     */
    public List<String> names() {
        try {
            return ids();
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }

    /** Whether a proven backup of the cluster with this number is here; damaged ones do not count. */
    public boolean has(String system) {
        return names().stream().anyMatch(id -> {
            try {
                BaseManifest manifest = manifest(id);
                return manifest.system().equals(system) && manifest.proof() != null;
            } catch (BackupFailure damaged) {
                return false;
            }
        });
    }

    /** How many bytes the files of a backup have; the archived log is not counted. */
    public long size(String id) {
        try (Stream<Path> files = Files.walk(base(id).path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    /**
     * What a backup says about itself.
     *
     * @throws BackupFailure when it is damaged
     */
    public BaseManifest manifest(String id) {
        try {
            return base(id).manifest();
        } catch (IOException unreadable) {
            throw new BackupFailure("damaged: %s (%s)".formatted(base(id).path(), unreadable), unreadable);
        }
    }

    /**
     * To which instants the cluster of the newest backup can be brought back; empty without a backup.
     *
     * @throws BackupFailure when something is damaged
     */
    public Optional<ArchiveRange> range() {
        List<BaseManifest> backups = backups();
        if (backups.isEmpty()) {
            return Optional.empty();
        }
        String system = backups.getLast().system();
        List<BaseManifest> ours =
                backups.stream().filter(base -> base.system().equals(system)).toList();
        try {
            Instant end = Reigns.of(WalFolder.of(log(), system), ours).end();
            return Optional.of(new ArchiveRange(system, ours.getFirst().finishedAt(), end));
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read: %s".formatted(log(), unreadable.getMessage()), unreadable);
        }
    }

    BaseFolder base(String id) {
        return new BaseFolder(bases().resolve(id));
    }

    BaseFolder unfinished(String id) {
        return new BaseFolder(bases().resolve(id + UNFINISHED));
    }

    /** Removes what interrupted backups left. Only while nobody else writes here. */
    void removeUnfinished() throws IOException {
        if (!Files.isDirectory(bases())) {
            return;
        }
        List<Path> left;
        try (Stream<Path> folders = Files.list(bases())) {
            left = folders.filter(path -> path.getFileName().toString().endsWith(UNFINISHED))
                    .toList();
        }
        for (Path path : left) {
            Folders.delete(path);
        }
    }

    private Path bases() {
        return folder.resolve("base");
    }

    private List<String> ids() throws IOException {
        if (!Files.isDirectory(bases())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(bases())) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }
}
