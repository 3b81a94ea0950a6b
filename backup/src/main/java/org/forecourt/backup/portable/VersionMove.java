package org.forecourt.backup.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.LeftBehind;
import org.forecourt.backup.store.FolderStore;

/**
 * The product's database on its way from a server to one of another major version: a portable backup between the two, which each
 * of them has restored and compared. Pictures, settings and secrets stay where they are.
 */
public final class VersionMove {

    private static final int NAMED = 5;

    private final Path archive;
    private final Progress progress;

    /** @param archive a folder of its own, where the backup lies between the two */
    public VersionMove(Path archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Takes the backup from the old server and proves it there.
     *
     * @param knowingly whether what is not the product's may stay behind
     * @return one line about what was taken
     * @throws BackupRefusal when something would stay behind
     */
    public String unload(DatabaseAccess old, boolean knowingly) {
        try {
            if (!knowingly) {
                refuse(LeftBehind.by(old, Installation.SCHEMAS));
            }
            Path noPictures = Files.createDirectories(archive.resolve("pictures"));
            Installation installation = new Installation(old, noPictures, Map.of(), Map.of(), "move");
            PortableBackup.Result result =
                    new PortableBackup(installation, store(), progress).run(store -> Protection.NONE);
            if (!result.proof().isProven()) {
                throw new BackupFailure("the old server does not restore its own backup: "
                        + result.proof().reason());
            }
            return words(result.manifest());
        } catch (SQLException | IOException failed) {
            throw failure(failed);
        }
    }

    private static void refuse(List<String> behind) {
        if (!behind.isEmpty()) {
            throw new BackupRefusal(
                    "the database holds what is not Forecourt's and would stay behind in the old files (add --leave-rest to let it): %s%s"
                            .formatted(
                                    String.join(", ", behind.subList(0, Math.min(NAMED, behind.size()))),
                                    behind.size() > NAMED ? " and %d more".formatted(behind.size() - NAMED) : ""));
        }
    }

    /**
     * Fills an empty database from it, and compares shape, sequences, rows and hashes with what the old server had.
     *
     * @return one line about what was compared
     * @throws BackupFailure when anything differs
     */
    public String load(DatabaseAccess empty) {
        try {
            BackupFolder folder = new Repository(store())
                    .latestProven()
                    .orElseThrow(() -> new BackupFailure("there is no proven backup in " + archive));
            Manifest manifest = folder.manifest().orElseThrow();
            PortableReader backup = new PortableReader(folder, manifest, new Openers(null));
            progress.step("Reading the backup");
            backup.verifyParts();
            new PortableLoad(backup, progress).into(empty);
            progress.step("Comparing with the old server");
            Optional<String> difference = new Comparison(backup).differenceOf(empty);
            if (difference.isPresent()) {
                throw new BackupFailure("the new server holds something else: " + difference.get());
            }
            analyze(empty);
            return words(manifest);
        } catch (SQLException | IOException failed) {
            throw failure(failed);
        }
    }

    /** What the planner knows about the rows is in no backup. */
    private static void analyze(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private FolderStore store() {
        return FolderStore.in(archive.resolve("backups"));
    }

    private static BackupFailure failure(Exception failed) {
        return new BackupFailure("the database cannot be moved: " + failed.getMessage(), failed);
    }

    private static String words(Manifest manifest) {
        PortableDetails details = PortableDetails.of(manifest);
        return "%,d rows of %,d tables from PostgreSQL %s"
                .formatted(details.rows(), details.tables().size(), details.postgresVersion());
    }
}
