package org.forecourt.operations;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** How another process of this machine reaches what a running instance uses. */
public final class RunningInstance {

    private RunningInstance() {}

    /** The settings of the instance that holds the data folder now, with its secrets and ports; empty when none does. */
    public static Optional<Settings> settings(Path dataFolder, Settings settings) {
        return DataFolder.isTaken(dataFolder)
                ? Instance.in(dataFolder).map(running -> settings(dataFolder, running, settings))
                : Optional.empty();
    }

    /** Whatever {@code MAILING_URL} says elsewhere: this instance has a mail service of its own. */
    static Settings besideItsMailService(Settings settings, int mailingPort) {
        return settings.with(Map.of(
                Setting.MAILING_PORT,
                String.valueOf(mailingPort),
                Setting.MAILING_URL,
                "http://localhost:" + mailingPort));
    }

    private static Settings settings(Path dataFolder, Instance running, Settings settings) {
        Settings places = besideItsMailService(settings, running.mailingPort())
                .with(Map.of(
                        Setting.APP_PORT, String.valueOf(running.port()),
                        Setting.MEDIA_ROOT, running.mediaRoot(),
                        Setting.STATIC_ROOT, running.staticRoot()));
        Secrets secrets = new Secrets(dataFolder.resolve("secrets"));
        DatabaseAddress address = running.database();
        return secrets.complete(
                address == null ? places : Database.pointingAt(places, address, secrets.existing(Secrets.DATABASE)));
    }
}
