package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.NoSpace;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseLock;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaPruning;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoreLock;

/** Makes a backup of a running installation and proves it. One at a time for a database, and for a store. */
public final class PortableBackup {

    private final Installation installation;
    private final Repository repository;
    private final Progress progress;

    /** From an installation into a store. */
    public PortableBackup(Installation installation, Store store, Progress progress) {
        this.installation = installation;
        this.repository = new Repository(store);
        this.progress = progress;
    }

    /** Whom to encrypt for, decided once the store is ours. */
    public interface Choice {
        Protection of(Store store) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param proof says whether it may be called a backup
     */
    public record Result(Manifest manifest, Proof proof) {}

    /**
     * Writes, restores, compares.
     *
     * @throws BackupFailure when nothing usable was written; an unproven backup is no failure but a result
     */
    public Result run(Choice choice) {
        try (StoreLock _ = repository.store().lock("backup");
                DatabaseLock _ = DatabaseLock.take(installation.database())) {
            progress.step("Removing leftovers");
            repository.removeLeftovers();
            removeScratch();
            SideDatabase.requireRight(installation.database());
            return run(choice.of(repository.store()));
        } catch (SQLException failed) {
            throw new BackupFailure("the database does not answer as expected: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new BackupFailure(
                    "the backup cannot be written to %s: %s"
                            .formatted(repository.store().description(), failed),
                    failed);
        }
    }

    private Result run(Protection protection) throws SQLException, IOException {
        BackupFolder folder = repository.begin(Instant.now());
        PortableWriter writer = new PortableWriter(installation, protection, folder, progress);
        Manifest manifest;
        try (MediaList previous = previousMedia()) {
            manifest = writer.write(previous);
        } catch (SQLException | IOException | RuntimeException failed) {
            folder.delete();
            if (failed instanceof NoSpace) {
                new MediaPruning(repository).run();
            }
            throw failed;
        }
        Manifest read = folder.manifest().orElseThrow(() -> new BackupFailure("the manifest was not written"));
        PortableReader backup = new PortableReader(folder, read, writer.openers());
        Proof proof = new PortableProof(installation.database(), backup, progress).run();
        folder.write(proof);
        return new Result(manifest, proof);
    }

    /** Of the latest proven backup of this kind; it only spares work, so a damaged list is as good as none. */
    private MediaList previousMedia() throws IOException {
        for (BackupFolder backup : repository.backups().reversed()) {
            if (backup.state() == BackupState.PROVEN) {
                Optional<Manifest> manifest = backup.manifest();
                if (manifest.isPresent() && manifest.get().kind().equals(PortableDetails.KIND)) {
                    return list(backup, manifest.get());
                }
            }
        }
        return MediaList.empty();
    }

    private static MediaList list(BackupFolder backup, Manifest manifest) throws IOException {
        try {
            return MediaList.of(backup, manifest);
        } catch (Damaged unreadable) {
            return MediaList.empty();
        }
    }

    private void removeScratch() throws SQLException {
        for (String name : SideDatabase.all(installation.database(), PortableProof.SCRATCH)) {
            SideDatabase.drop(installation.database(), name);
        }
    }
}
