package org.forecourt.operations;

import java.nio.file.Path;
import java.util.Map;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The folder in which the {@code forecourt} command lies, with {@code env-config} in it. */
public final class Home {

    private static final String PROPERTY = "forecourt.home";

    private Home() {}

    /** The folder as an absolute path. */
    public static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
    }

    /** All layers of the environment, with relative folders made absolute: media and static files default into the data folder. */
    public static Settings settings(Path dataFolder) {
        Settings settings = Settings.load(folder().resolve("env-config"), System.getenv());
        return settings.with(Map.of(
                Setting.MEDIA_ROOT, folderOf(settings, Setting.MEDIA_ROOT, dataFolder.resolve("media")),
                Setting.STATIC_ROOT, folderOf(settings, Setting.STATIC_ROOT, dataFolder.resolve("static"))));
    }

    private static String folderOf(Settings settings, Setting setting, Path otherwise) {
        return settings.isSet(setting)
                ? folder().resolve(settings.required(setting)).normalize().toString()
                : otherwise.toString();
    }
}
