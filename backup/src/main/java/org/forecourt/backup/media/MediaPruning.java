package org.forecourt.backup.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.store.StoredFile;

/** Removes contents of pictures that no backup needs any more. Only under the store's lock. */
public final class MediaPruning {

    private final Repository repository;
    private final NameSet needed = new NameSet();

    /** Of all backups in a repository. */
    public MediaPruning(Repository repository) {
        this.repository = repository;
    }

    /**
     * Looks through the lists of all backups and removes the rest.
     *
     * @return how many bytes were freed
     * @throws Damaged when a list cannot be read; nothing is removed then
     */
    public long run() throws IOException {
        for (BackupFolder backup : repository.backups()) {
            if (backup.state() != BackupState.INTERRUPTED) {
                collect(backup);
            }
        }
        List<StoredFile> unneeded = new ArrayList<>();
        repository.store().visit(MediaBlobs.ALL, file -> {
            if (!needed.contains(file.name())) {
                unneeded.add(file);
            }
        });
        for (StoredFile file : unneeded) {
            repository.store().delete(file.name());
        }
        return unneeded.stream().mapToLong(StoredFile::size).sum();
    }

    private void collect(BackupFolder backup) throws IOException {
        Manifest manifest = backup.manifest().orElseThrow(() -> new Damaged(backup.id() + " has lost its manifest"));
        boolean hasPictures =
                manifest.parts().stream().anyMatch(part -> part.name().equals(MediaList.PART));
        if (hasPictures) {
            try (MediaList list = MediaList.of(backup, manifest)) {
                while (list.hasNext()) {
                    needed.add(list.next().blob().name());
                }
            }
        }
    }
}
