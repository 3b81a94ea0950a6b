package org.forecourt.safekeeping;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.S3Access;
import org.forecourt.backup.store.S3Store;
import org.forecourt.backup.store.SftpAccess;
import org.forecourt.backup.store.SftpStore;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * Where backups lie: in a folder of this machine, on another host, or in an S3-compatible store.
 *
 * @param address an absolute folder, {@code s3://bucket/folder} or {@code sftp://user@host/folder}
 */
public record RepositoryPlace(String address) {

    /** The volume of the stack of containers. */
    private static final String IN_CONTAINERS = "/data/backups";

    /** {@code BACKUP_REPOSITORY}; inside containers the volume; empty where neither is. */
    public static Optional<RepositoryPlace> of(Settings settings) {
        return settings.text(Setting.BACKUP_REPOSITORY)
                .or(() -> settings.flag(Setting.IS_DOCKER) ? Optional.of(IN_CONTAINERS) : Optional.empty())
                .map(text -> of(text, ProductFiles.home()));
    }

    /** What somebody wrote, a folder relative to that one. */
    public static RepositoryPlace of(String text, Path base) {
        return new RepositoryPlace(
                isFar(text) ? text : base.resolve(text).normalize().toString());
    }

    private static boolean isFar(String text) {
        return S3Store.isAddress(text) || SftpStore.isAddress(text);
    }

    /** The folder; empty when it is not on this machine. */
    public Optional<Path> folder() {
        return isFar(address) ? Optional.empty() : Optional.of(Path.of(address));
    }

    /** Whether nothing was ever put there, as far as this machine can tell without asking others. */
    public boolean isMissing() {
        return folder().filter(folder -> !Files.isDirectory(folder)).isPresent();
    }

    /**
     * Opens it; a folder is made when it is missing, a bucket is not.
     *
     * @throws org.forecourt.backup.BackupRefusal when it cannot be used
     */
    public Store open(Settings settings) throws IOException {
        if (S3Store.isAddress(address)) {
            return S3Store.open(address, s3(settings));
        }
        if (SftpStore.isAddress(address)) {
            return SftpStore.open(address, sftp(settings));
        }
        return FolderStore.in(Path.of(address));
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
                .map(ProductFiles.home()::resolve)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".ssh", usual));
    }
}
