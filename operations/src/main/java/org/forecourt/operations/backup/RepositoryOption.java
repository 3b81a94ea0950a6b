package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.Refusal;
import org.forecourt.safekeeping.PhysicalPlace;
import org.forecourt.safekeeping.RepositoryPlace;
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
     * The folder that was given here, for containers; null when their settings decide.
     *
     * @throws Refusal when it is elsewhere: containers know such a place from their settings only
     */
    @Nullable
    Path folder() {
        if (place == null) {
            return null;
        }
        return given(place)
                .folder()
                .orElseThrow(() -> new Refusal(
                        "on containers --repository names a folder of this machine; write %s as BACKUP_REPOSITORY into env-config"
                                .formatted(place)));
    }

    /** Whether containers keep their backups in a volume, which cannot be opened from here. */
    boolean isInVolume(Settings settings) {
        return place == null
                && RepositoryPlace.of(settings)
                        .map(chosen -> chosen.folder().isPresent())
                        .orElse(true);
    }

    /**
     * Opens the store; its folder is made when it is missing, a bucket is not.
     *
     * @throws org.forecourt.backup.BackupRefusal when it cannot be used
     */
    Store open(Path dataFolder, Settings settings) throws IOException {
        return place(dataFolder, settings).open(settings);
    }

    /** Whether it lies on the same disk as what it protects, as nobody chose another place. */
    boolean isInDataFolder(Path dataFolder, Settings settings) {
        return place(dataFolder, settings)
                .folder()
                .filter(folder -> folder.startsWith(dataFolder))
                .isPresent();
    }

    /**
     * Where physical backups and the archived log lie.
     *
     * @throws Refusal when the repository is no folder
     */
    PhysicalRepository physical(Path dataFolder, Settings settings) {
        return physicalIfFolder(dataFolder, settings)
                .orElseThrow(() -> new Refusal("physical backups need a folder: name one with --repository"));
    }

    /** The same; empty when the repository is no folder. */
    Optional<PhysicalRepository> physicalIfFolder(Path dataFolder, Settings settings) {
        return place(dataFolder, settings).folder().map(PhysicalPlace::in);
    }

    /** What an option says is relative to where the command was given, what a setting says to Forecourt's folder. */
    private RepositoryPlace place(Path dataFolder, Settings settings) {
        return place != null
                ? given(place)
                : RepositoryPlace.of(settings).orElseGet(() -> RepositoryPlace.of("backups", dataFolder));
    }

    private static RepositoryPlace given(String place) {
        return RepositoryPlace.of(place, Path.of("").toAbsolutePath());
    }
}
