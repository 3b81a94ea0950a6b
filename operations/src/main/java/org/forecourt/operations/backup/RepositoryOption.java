package org.forecourt.operations.backup;

import java.nio.file.Path;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.Home;
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

    /** What was given here; null when settings decide. */
    @Nullable
    Path folder() {
        return folder == null ? null : folder.toAbsolutePath().normalize();
    }

    /** Opens the store; its folder is made when it is missing. */
    Store open(Path dataFolder, Settings settings) {
        return FolderStore.in(path(dataFolder, settings));
    }

    /** Whether it lies on the same disk as what it protects, as nobody chose another place. */
    boolean isInDataFolder(Path dataFolder, Settings settings) {
        return path(dataFolder, settings).startsWith(dataFolder);
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
