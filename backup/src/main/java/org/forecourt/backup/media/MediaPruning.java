package org.forecourt.backup.media;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Sha256;
import org.forecourt.backup.store.StoredFile;

/** Removes contents of pictures that no backup needs any more. Only under the store's lock. */
public final class MediaPruning {

    private final Repository repository;
    private long[] needed = new long[1024];
    private int count;

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
        Arrays.sort(needed, 0, count);
        long freed = 0;
        for (StoredFile file : repository.store().list(MediaBlobs.ALL)) {
            if (Arrays.binarySearch(needed, 0, count, key(file.name())) < 0) {
                repository.store().delete(file.name());
                freed += file.size();
            }
        }
        return freed;
    }

    private void collect(BackupFolder backup) throws IOException {
        Manifest manifest = backup.manifest().orElseThrow();
        boolean hasPictures =
                manifest.parts().stream().anyMatch(part -> part.name().equals(MediaList.PART));
        if (hasPictures) {
            try (MediaList list = MediaList.of(backup, manifest)) {
                while (list.hasNext()) {
                    add(key(list.next().blob().name()));
                }
            }
        }
    }

    private void add(long key) {
        if (count == needed.length) {
            needed = Arrays.copyOf(needed, 2 * count);
        }
        needed[count++] = key;
    }

    /** Eight bytes for a name: millions fit into memory, and should two be alike, one file stays that could go. */
    private static long key(String name) {
        byte[] hash = Sha256.digest().digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash, 0, Long.BYTES));
    }
}
