package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.portable.Installation;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The installation of a data folder, as the module of backups sees it. */
final class ThisInstallation {

    static final String ENVIRONMENT = "env-config/";
    static final String SECRETS = "secrets/";

    private static final String SECRETS_LAYER = ".env.secrets";
    private static final String UNKNOWN_VERSION = "development";
    private static final Pattern SECRET_LINE = Pattern.compile("(?m)^(\\s*(?:"
            + Arrays.stream(Setting.values())
                    .filter(Setting::isSecret)
                    .map(Setting::name)
                    .collect(Collectors.joining("|"))
            + ")\\s*=).*$");

    private final Path dataFolder;
    private final Settings settings;

    /** Settings that reach the database. */
    ThisInstallation(Path dataFolder, Settings settings) {
        this.dataFolder = dataFolder;
        this.settings = settings;
    }

    Installation describe() {
        Map<String, String> layers = texts(Home.folder().resolve("env-config"), ENVIRONMENT, ".env.");
        Map<String, String> open = new TreeMap<>();
        layers.forEach((name, text) -> {
            if (!name.endsWith(SECRETS_LAYER) && !name.endsWith(".example")) {
                open.put(name, SECRET_LINE.matcher(text).replaceAll("$1"));
            }
        });
        Map<String, String> secret = new TreeMap<>(layers);
        secret.keySet().removeIf(name -> name.endsWith(".example"));
        secret.putAll(texts(dataFolder.resolve("secrets"), SECRETS, ""));
        return new Installation(database(), Path.of(settings.required(Setting.MEDIA_ROOT)), open, secret, version());
    }

    private DatabaseAccess database() {
        return new DatabaseAccess(
                settings.required(Setting.POSTGRES_HOST),
                settings.number(Setting.POSTGRES_PORT),
                settings.required(Setting.POSTGRES_DB),
                settings.required(Setting.POSTGRES_USER),
                settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
    }

    private static Map<String, String> texts(Path folder, String prefix, String begin) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, String> texts = new TreeMap<>();
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(begin))
                    .toList();
            for (Path file : files) {
                texts.put(prefix + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new Refusal("%s cannot be read (%s)".formatted(folder, unreadable.getMessage()));
        }
    }

    private static String version() {
        String version = ThisInstallation.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN_VERSION : version;
    }
}
