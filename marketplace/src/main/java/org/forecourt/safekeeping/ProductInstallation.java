package org.forecourt.safekeeping;

import java.nio.file.Path;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.portable.Installation;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** This installation as backups see it: the one description for the schedule, the command and the containers. */
public final class ProductInstallation {

    private static final String UNKNOWN_VERSION = "development";

    private ProductInstallation() {}

    /** From settings that reach the database. */
    public static Installation of(Settings settings, ProductFiles files) {
        return new Installation(
                database(settings),
                Path.of(settings.required(Setting.MEDIA_ROOT)),
                files.settings(),
                files.secrets(),
                version());
    }

    private static DatabaseAccess database(Settings settings) {
        return new DatabaseAccess(
                settings.required(Setting.POSTGRES_HOST),
                settings.number(Setting.POSTGRES_PORT),
                settings.required(Setting.POSTGRES_DB),
                settings.required(Setting.POSTGRES_USER),
                settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
    }

    private static String version() {
        String version = ProductInstallation.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN_VERSION : version;
    }
}
