package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
