package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.DatabaseLock;
import org.forecourt.backup.database.DatabaseSwitch;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaRestore;
import org.forecourt.backup.media.MediaSwitch;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.StoreLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings an installation back to a backup: everything is checked first, then restored beside the live data, compared, brought
 * to this program's version and fenced against sending mail again; only then the two change places. The old data stay until
 * {@link KeptData#forget}.
 */
public final class PortableRestore {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Installation target;
    private final ProductSchema schema;
    private final Progress progress;

    /** Of the installation's data only database and pictures are touched. */
    public PortableRestore(Installation target, ProductSchema schema, Progress progress) {
        this.target = target;
        this.schema = schema;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param id of the restore, by which the old data are kept
     * @param heldMails how many mails wait for a person's decision
     */
    public record Result(
            String id,
            Manifest manifest,
            long rows,
            long pictures,
            long heldMails,
            Map<String, String> settings,
            Map<String, String> secrets) {}

    /**
     * Restores and switches.
     *
     * @param opener null for a backup that is not encrypted
     * @throws BackupRefusal when it cannot be done as things are
     * @throws Damaged when the backup is not whole
     * @throws BackupFailure when something else went wrong; the live data are as they were in all these cases
     */
    public Result run(BackupFolder folder, @Nullable Opener opener) {
        try (StoreLock _ = folder.store().lock("restore");
                DatabaseLock _ = DatabaseLock.take(target.database())) {
            new KeptData(target).finishInterrupted();
            PortableReader backup = checked(folder, opener);
            return restore(backup, opener);
        } catch (SQLException failed) {
            throw new BackupFailure("the database does not answer as expected: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new BackupFailure("the backup cannot be restored: " + failed, failed);
        }
    }

    private PortableReader checked(BackupFolder folder, @Nullable Opener opener) throws IOException, SQLException {
        Manifest manifest = PortableVerification.manifest(folder);
        if (manifest.recipient() != null && opener == null) {
            throw new BackupRefusal(
                    "the backup %s is encrypted: give its passphrase or secret key".formatted(folder.id()));
        }
        PortableReader backup = new PortableReader(folder, manifest, new Openers(opener));
        new RestoreChecks(target, schema).pass(backup);
        new PortableVerification(folder, opener, progress).files();
        return backup;
    }

    private Result restore(PortableReader backup, @Nullable Opener opener) throws IOException, SQLException {
        String id = ID.format(Instant.now());
        MediaSwitch media = new MediaSwitch(target.media(), id);
        DatabaseAccess fresh = SideDatabase.create(target.database(), KeptData.RESTORED + id);
        long held;
        long pictures;
        try {
            held = database(backup, fresh);
            pictures = pictures(backup, media, opener);
        } catch (SQLException | IOException | RuntimeException failed) {
            media.discard();
            SideDatabase.drop(target.database(), fresh.database());
            throw failed;
        }
        progress.step("Switching to the restored data");
        new DatabaseSwitch(target.database())
                .swap(fresh.database(), SideDatabase.name(target.database(), KeptData.BEFORE + id));
        progress.step("Switching to the restored pictures");
        media.forward();
        return new Result(
                id, backup.manifest(), backup.details().rows(), pictures, held, backup.settings(), backup.secrets());
    }

    private long database(PortableReader backup, DatabaseAccess fresh) throws SQLException, IOException {
        progress.step("Restoring beside the live data");
        new PortableLoad(backup, progress).into(fresh);
        progress.step("Comparing with the backup");
        Optional<String> difference = new Comparison(backup).differenceOf(fresh);
        if (difference.isPresent()) {
            throw new BackupFailure("the restored database is not the one that was backed up: " + difference.get());
        }
        progress.step("Bringing the restored data to this version");
        schema.migrate(fresh);
        long held = MailFence.raise(fresh, backup.manifest().createdAt());
        try (Connection connection = fresh.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        return held;
    }

    private long pictures(PortableReader backup, MediaSwitch media, @Nullable Opener opener) throws IOException {
        progress.step("Restoring the pictures");
        try (MediaList list = MediaList.of(backup.folder(), backup.manifest())) {
            return new MediaRestore(backup.folder().store(), opener, progress)
                    .into(media.restored(), list, backup.details().media().bytes());
        }
    }
}
