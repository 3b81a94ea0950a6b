package org.forecourt.operations.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.Home;
import org.forecourt.operations.PhysicalPlace;
import org.forecourt.operations.Refusal;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the backups lie. */
final class RepositoryOption {

    @Option(
            names = "--repository",
            paramLabel = "DIR",
            description =
                    "where the backups lie; without it BACKUP_REPOSITORY, else the folder backups in the data folder")
    private @Nullable Path folder;

    /** Opens the store; its folder is made when it is missing. */
    Store open(Path dataFolder, Settings settings) {
        return FolderStore.in(path(dataFolder, settings));
    }

    /** Whether it lies on the same disk as what it protects, as nobody chose another place. */
    boolean isInDataFolder(Path dataFolder, Settings settings) {
        return path(dataFolder, settings).startsWith(dataFolder);
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
        return folder == null ? PhysicalPlace.of(dataFolder, settings) : Optional.of(PhysicalPlace.in(folder));
    }

    private Path path(Path dataFolder, Settings settings) {
        Path chosen = folder;
        if (chosen != null) {
            return chosen.toAbsolutePath().normalize();
        }
        return settings.text(Setting.BACKUP_REPOSITORY)
                .map(text -> Home.folder().resolve(text).normalize())
                .orElse(dataFolder.resolve("backups"));
    }
}
