package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import org.forecourt.settings.Setting;

/**
 * The files of an installation that belong to its backups besides database and pictures. Kept secrets have the same names
 * whether the installation lives in a folder or on containers, so that a backup of one can be restored into the other.
 *
 * @param environmentFiles the folder of the operator's environment files
 * @param keptSecrets the folder of the secrets that nobody chose, one file each
 */
public record ProductFiles(Path environmentFiles, Path keptSecrets) {

    /** The system property by which the operator's tool tells where kept secrets are. */
    public static final String KEPT_SECRETS = "forecourt.kept-secrets";

    /** What stands before the name of an environment file in a backup. */
    public static final String ENVIRONMENT = "env-config/";

    /** What stands before the name of a kept secret in a backup. */
    public static final String SECRETS = "secrets/";

    private static final String SECRETS_LAYER = ".env.secrets";
    private static final Pattern SECRET_LINE = Pattern.compile("(?m)^(\\s*(?:"
            + Arrays.stream(Setting.values())
                    .filter(Setting::isSecret)
                    .map(Setting::name)
                    .collect(Collectors.joining("|"))
            + ")\\s*=).*$");

    /** Those of this process. */
    static ProductFiles ofThisProcess() {
        String secrets = System.getProperty(KEPT_SECRETS);
        return new ProductFiles(
                home().resolve("env-config"), secrets == null ? home().resolve("made") : Path.of(secrets));
    }

    static Path home() {
        return Path.of(System.getProperty("forecourt.home", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** Environment files by name, without the values of secrets. */
    Map<String, String> settings() {
        Map<String, String> open = new TreeMap<>();
        environment().forEach((name, text) -> {
            if (!name.endsWith(SECRETS_LAYER)) {
                open.put(name, SECRET_LINE.matcher(text).replaceAll("$1"));
            }
        });
        return open;
    }

    /** Everything with secrets in it, by name. */
    Map<String, String> secrets() {
        Map<String, String> all = new TreeMap<>(environment());
        texts(keptSecrets, name -> true).forEach((name, text) -> all.put(SECRETS + nameOfSecret(name), text));
        return all;
    }

    /** {@code OPERATOR_KEY}, as containers name the file, is {@code operator-key} everywhere else. */
    private static String nameOfSecret(String file) {
        return file.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, String> environment() {
        Map<String, String> layers = new TreeMap<>();
        texts(environmentFiles, name -> name.startsWith(".env.") && !name.endsWith(".example"))
                .forEach((name, text) -> layers.put(ENVIRONMENT + name, text));
        return layers;
    }

    private static Map<String, String> texts(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, String> texts = new TreeMap<>();
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .toList();
            for (Path file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read (%s)".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }
}
