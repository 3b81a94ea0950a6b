package org.forecourt.safekeeping;

import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Where the backups of this installation lie when nobody says otherwise. */
final class RepositoryPlace {

    /** The volume of the stack of containers. */
    private static final String IN_CONTAINERS = "/data/backups";

    private RepositoryPlace() {}

    /** {@code BACKUP_REPOSITORY}; inside containers the volume; empty where neither is. */
    static Optional<Path> of(Settings settings) {
        Optional<String> chosen = settings.text(Setting.BACKUP_REPOSITORY)
                .or(() -> settings.flag(Setting.IS_DOCKER) ? Optional.of(IN_CONTAINERS) : Optional.empty());
        return chosen.map(ProductFiles.home()::resolve).map(Path::normalize);
    }

    /** Opens it. */
    static Store open(Path place) {
        return FolderStore.in(place);
    }
}
