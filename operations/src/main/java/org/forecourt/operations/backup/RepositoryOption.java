package org.forecourt.operations.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.S3Access;
import org.forecourt.backup.store.S3Store;
import org.forecourt.backup.store.SftpAccess;
import org.forecourt.backup.store.SftpStore;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.Home;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the backups lie: in a folder of this machine, on another host, or in an S3-compatible store. */
final class RepositoryOption {

    @Option(
            names = "--repository",
            paramLabel = "PLACE",
            description = "where the backups lie: a folder, s3://bucket/folder or sftp://user@host/folder;"
                    + " without it BACKUP_REPOSITORY, else the folder backups in the data folder")
    private @Nullable String place;

    /**
     * Opens the store; its folder is made when it is missing, a bucket is not.
     *
     * @throws org.forecourt.backup.BackupRefusal when it cannot be used
     */
    Store open(Path dataFolder, Settings settings) throws IOException {
        String chosen = chosen(settings);
        if (chosen != null && S3Store.isAddress(chosen)) {
            return S3Store.open(chosen, s3(settings));
        }
        if (chosen != null && SftpStore.isAddress(chosen)) {
            return SftpStore.open(chosen, sftp(settings));
        }
        return FolderStore.in(path(chosen, dataFolder));
    }

    private static S3Access s3(Settings settings) {
        return new S3Access(
                settings.text(Setting.BACKUP_S3_ENDPOINT).map(URI::create).orElse(null),
                settings.text(Setting.BACKUP_S3_REGION).orElse(null),
                settings.text(Setting.BACKUP_S3_ACCESS_KEY).orElse(null),
                settings.text(Setting.BACKUP_S3_SECRET_KEY).orElse(null));
    }

    private static SftpAccess sftp(Settings settings) {
        return new SftpAccess(
                file(settings, Setting.BACKUP_SFTP_KEY, "id_ed25519"),
                file(settings, Setting.BACKUP_SFTP_KNOWN_HOSTS, "known_hosts"));
    }

    private static Path file(Settings settings, Setting setting, String usual) {
        return settings.text(setting)
                .map(Home.folder()::resolve)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".ssh", usual));
    }

    /** Whether it lies on the same disk as what it protects, as nobody chose another place. */
    boolean isInDataFolder(Path dataFolder, Settings settings) {
        String chosen = chosen(settings);
        boolean isFar = chosen != null && (S3Store.isAddress(chosen) || SftpStore.isAddress(chosen));
        return !isFar && path(chosen, dataFolder).startsWith(dataFolder);
    }

    private @Nullable String chosen(Settings settings) {
        return place != null ? place : settings.text(Setting.BACKUP_REPOSITORY).orElse(null);
    }

    /** What an option says is relative to where the command was given, what a setting says to Forecourt's folder. */
    private Path path(@Nullable String chosen, Path dataFolder) {
        if (chosen == null) {
            return dataFolder.resolve("backups");
        }
        return place != null
                ? Path.of(chosen).toAbsolutePath().normalize()
                : Home.folder().resolve(chosen).normalize();
    }
}
