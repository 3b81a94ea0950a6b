package org.forecourt.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.forecourt.ads.Photo;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.media.MediaFile;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaRestore;
import org.forecourt.backup.media.MediaSwitch;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.photos.PhotoUrls;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that a restored database names and that are not there: they are files, which no log of a database holds. Those
 * that a portable backup has are brought back; nothing that is there is touched, since a picture never changes.
 */
public final class ReturnedPictures {

    private static final String URL_PREFIX = "/media/";
    private static final int ROWS = 10_000;

    private final Path media;
    private final String restoreId;
    private final Progress progress;
    private final NavigableSet<String> missing = new TreeSet<>();
    private int returned;

    /**
     * Of one restore.
     *
     * @param restoreId by which its unfinished files are known
     */
    public ReturnedPictures(Path media, String restoreId, Progress progress) {
        this.media = media;
        this.restoreId = restoreId;
        this.progress = progress;
    }

    /** What opens a backup; null when nothing that could was given. */
    public interface Keys {

        @Nullable
        Opener openerIfGiven(BackupFolder backup, Manifest manifest) throws IOException;
    }

    /** Finds out which are not there. */
    void lookFor(DatabaseAccess restored) throws SQLException {
        progress.step("Looking for the pictures");
        try (Connection connection = restored.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS);
                try (ResultSet rows = statement.executeQuery("select public_id from forecourt.photo")) {
                    while (rows.next()) {
                        addMissing(rows.getString(1));
                    }
                }
            }
        }
    }

    private void addMissing(String photo) {
        for (int width : PhotoUrls.WIDTHS) {
            String file = PhotoUrls.of(new Photo(photo, null, 1, 1, ""), width).substring(URL_PREFIX.length());
            if (!Files.isRegularFile(media.resolve(file))) {
                missing.add(file);
            }
        }
    }

    /** Brings back what the backups of a repository have, the newest first. */
    public void bringBack(Repository backups, Keys keys) throws IOException {
        if (missing.isEmpty()) {
            return;
        }
        for (BackupFolder backup : backups.backups().reversed()) {
            if (!missing.isEmpty() && backup.state() == BackupState.PROVEN) {
                bringBack(backup, keys);
            }
        }
    }

    /** A backup that is damaged or does not open has no pictures for us; another may. */
    private void bringBack(BackupFolder backup, Keys keys) throws IOException {
        try {
            Manifest manifest = backup.manifest().orElseThrow();
            Opener opener = keys.openerIfGiven(backup, manifest);
            if (manifest.recipient() != null && opener == null) {
                return;
            }
            progress.step("Bringing pictures back from the backup " + backup.id());
            try (MediaList list = MediaList.of(backup, manifest)) {
                list.only(missing::contains).forEachRemaining(picture -> take(picture, backup, opener));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (BackupFailure unusable) {
            progress.step(
                    "The pictures of the backup %s cannot be read (%s)".formatted(backup.id(), unusable.getMessage()));
        }
    }

    /** Beside its place first, so that nothing unfinished ever lies there. */
    private void take(MediaFile picture, BackupFolder backup, @Nullable Opener opener) {
        MediaSwitch place = new MediaSwitch(media, restoreId);
        try {
            try {
                new MediaRestore(backup.store(), opener, Progress.NONE)
                        .into(place.restored(), List.of(picture).iterator(), 0);
                Path target = media.resolve(picture.path());
                Files.createDirectories(target.getParent());
                Files.move(place.restored().resolve(picture.path()), target, StandardCopyOption.ATOMIC_MOVE);
                missing.remove(picture.path());
                returned++;
            } catch (BackupFailure damaged) {
                progress.step("A picture is left out: " + damaged.getMessage());
            } finally {
                place.discard();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many were brought back. */
    int returned() {
        return returned;
    }

    /** One line about those that are nowhere. */
    Optional<String> lost() {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%d picture files that the restored ads name are missing, such as %s: no backup that opens has them"
                                .formatted(missing.size(), missing.getFirst()));
    }
}
