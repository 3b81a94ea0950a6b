package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.forecourt.backup.BackupRefusal;

/** Space on a disk, asked for before something is written there. */
final class Room {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final long SPARE = 128 * MEGABYTE;

    private Room() {}

    /** @throws BackupRefusal when the disk of a folder, which need not exist yet, has less than that and a little */
    static void require(Path folder, long bytes, String purpose) throws IOException {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        long free = Files.getFileStore(nearest).getUsableSpace();
        if (free < bytes + SPARE) {
            throw new BackupRefusal("the disk of %s has %d MB left, and %s needs %d MB"
                    .formatted(nearest, free / MEGABYTE, purpose, (bytes + SPARE) / MEGABYTE));
        }
    }
}
