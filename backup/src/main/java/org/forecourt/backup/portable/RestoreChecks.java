package org.forecourt.backup.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.database.DatabaseSwitch;

/** What must hold before a restore begins, besides that the backup is whole. */
final class RestoreChecks {

    private static final long MEGABYTE = 1024L * 1024L;

    private final Installation target;
    private final ProductSchema schema;

    RestoreChecks(Installation target, ProductSchema schema) {
        this.target = target;
        this.schema = schema;
    }

    /** Throws {@link BackupRefusal} with what has to be changed. */
    void pass(PortableReader backup) throws IOException, SQLException {
        schema.requireKnown(backup.details().schemaVersions());
        new DatabaseSwitch(target.database()).requireUnused();
        requireSpace(backup);
    }

    /** A database on this machine most likely shares the disk; rows take about twice their text with their indexes. */
    private void requireSpace(PortableReader backup) throws IOException {
        long rows = backup.manifest().parts().stream().mapToLong(Part::size).sum();
        boolean isLocal = target.database().host().matches("localhost|127\\..*|::1");
        long needed = backup.details().media().bytes() + (isLocal ? 2 * rows : 0) + 16 * MEGABYTE;
        Path nearest = target.media().toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        long free = Files.getFileStore(nearest).getUsableSpace();
        if (free < needed) {
            throw new BackupRefusal("the disk of %s has %d MB left, and the restore needs %d MB"
                    .formatted(target.media(), free / MEGABYTE, needed / MEGABYTE));
        }
    }
}
