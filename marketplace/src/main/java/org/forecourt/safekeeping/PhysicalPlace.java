package org.forecourt.safekeeping;

import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.settings.Settings;

/** Where physical backups and the archived log lie: in a folder of the repository, which has to be a folder itself. */
public final class PhysicalPlace {

    private static final String FOLDER = "physical";
    private static final String DEFAULT = "backups";

    private PhysicalPlace() {}

    /** In the repository of the settings; empty when that is no folder. */
    public static Optional<PhysicalRepository> of(Path dataFolder, Settings settings) {
        return RepositoryPlace.of(settings)
                .orElseGet(() -> RepositoryPlace.of(DEFAULT, dataFolder))
                .folder()
                .map(PhysicalPlace::in);
    }

    /** In a repository that was named on the command line. */
    public static PhysicalRepository in(Path repository) {
        return new PhysicalRepository(repository.toAbsolutePath().normalize().resolve(FOLDER));
    }
}
