package org.forecourt.operations.backup;

import java.nio.file.Path;
import org.forecourt.backup.portable.Installation;
import org.forecourt.operations.Home;
import org.forecourt.safekeeping.ProductFiles;
import org.forecourt.safekeeping.ProductInstallation;
import org.forecourt.settings.Settings;

/** The installation of a data folder, as the module of backups sees it. */
final class ThisInstallation {

    static final String ENVIRONMENT = ProductFiles.ENVIRONMENT;
    static final String SECRETS = ProductFiles.SECRETS;

    private final Path dataFolder;
    private final Settings settings;

    /** Settings that reach the database. */
    ThisInstallation(Path dataFolder, Settings settings) {
        this.dataFolder = dataFolder;
        this.settings = settings;
    }

    Installation describe() {
        return ProductInstallation.of(
                settings, new ProductFiles(Home.folder().resolve("env-config"), dataFolder.resolve("secrets")));
    }
}
