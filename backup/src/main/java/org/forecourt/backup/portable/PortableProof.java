package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.media.MediaSummary;

/**
 * Restores a backup into a scratch database of the same server and compares. The pictures were read back when they were
 * stored, and those of earlier backups when this one found them in the store.
 */
final class PortableProof {

    /** Leftovers with such names are removed by the next run. */
    static final String SCRATCH = "scratch_";

    private final DatabaseAccess product;
    private final PortableReader backup;
    private final Progress progress;

    PortableProof(DatabaseAccess product, PortableReader backup, Progress progress) {
        this.product = product;
        this.backup = backup;
        this.progress = progress;
    }

    /** The verdict. A backup that cannot be restored has one as well; only what says nothing about it is thrown. */
    Proof run() throws SQLException, IOException {
        long start = System.nanoTime();
        DatabaseAccess scratch =
                SideDatabase.create(product, SCRATCH + backup.folder().id().replace('-', '_'));
        String reason;
        try {
            reason = restoreAndCompare(scratch).orElse(null);
        } catch (BackupFailure unusable) {
            reason = unusable.getMessage();
        } catch (SQLException refused) {
            reason = "the database does not take it: " + refused.getMessage();
        } finally {
            SideDatabase.drop(product, scratch.database());
        }
        return new Proof(
                backup.folder().manifestSha256(),
                reason == null,
                Instant.now(),
                (System.nanoTime() - start) / 1_000_000,
                reason,
                compared());
    }

    private Optional<String> restoreAndCompare(DatabaseAccess scratch) throws SQLException, IOException {
        progress.step("Restoring into a scratch database");
        new PortableLoad(backup, progress).into(scratch);
        progress.step("Comparing with the snapshot");
        backup.settings();
        backup.secrets();
        return new Comparison(backup).differenceOf(scratch);
    }

    private Map<String, Long> compared() {
        MediaSummary media = backup.details().media();
        return Map.of(
                "tables",
                (long) backup.details().tables().size(),
                "rows",
                backup.details().rows(),
                "sequences",
                (long) backup.details().sequences().size(),
                "media_files",
                media.files());
    }
}
