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

    /** The database of docker-compose.yml, whose volume lies where those of the pictures and the backups lie. */
    private static final String STACK = "pg";

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

    private void requireSpace(PortableReader backup) throws IOException {
        long rows = backup.manifest().parts().stream().mapToLong(Part::size).sum();
        long needed = needed(target.database().host(), backup.details().media().bytes(), rows);
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

    /**
     * Visible for tests. A database on this machine, that of the stack of containers among them, most likely shares the disk; rows take
     * about twice their text with their indexes.
     */
    static long needed(String databaseHost, long pictures, long rows) {
        boolean isHere = databaseHost.matches("localhost|127\\..*|::1|" + STACK);
        return pictures + (isHere ? 2 * rows : 0) + 16 * MEGABYTE;
    }
}
