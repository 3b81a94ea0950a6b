package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forecourt.backup.portable.PortableRestore;
import org.forecourt.operations.Home;
import org.forecourt.operations.PrivateFile;
import org.forecourt.operations.Terminal;

/**
 * Settings and secrets of a backup: those that were missing here when the command began are put in their place, those that
 * differ are left alone and named. The passwords of the database belong to the server that runs here and stay.
 */
final class SettingsRestore {

    private static final Set<String> OF_THIS_SERVER =
            Set.of("postgres-password", "postgres-superuser-password", "rabbitmq-password");

    private final Path dataFolder;
    private final Terminal terminal;
    private final Set<Path> known;

    /** To be made before the installation is opened, which makes the secrets that it misses. */
    SettingsRestore(Path dataFolder, Terminal terminal) throws IOException {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
        this.known = new HashSet<>(files(Home.folder().resolve("env-config")));
        known.addAll(files(dataFolder.resolve("secrets")));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    void run(PortableRestore.Result result) throws IOException {
        Map<String, String> all = new TreeMap<>(result.settings());
        all.putAll(result.secrets());
        for (Map.Entry<String, String> entry : all.entrySet()) {
            place(entry.getKey(), entry.getValue(), result.secrets().isEmpty());
        }
        if (result.secrets().isEmpty()) {
            terminal.line(
                    "The backup has no passwords and keys: those of this installation stay, new ones are made where none are");
        }
    }

    private void place(String name, String text, boolean isWithoutSecrets) throws IOException {
        Path target = target(name);
        if (target == null || OF_THIS_SERVER.contains(target.getFileName().toString())) {
            return;
        }
        if (!known.contains(target)) {
            Files.createDirectories(target.getParent());
            PrivateFile.write(target, text);
            terminal.line("Restored " + target);
        } else if (!isWithoutSecrets && !Files.readString(target).equals(text)) {
            terminal.line("%s differs from the one in the backup and stays as it is".formatted(target));
        }
    }

    /** Null for a name that leads anywhere else. */
    private @org.jspecify.annotations.Nullable Path target(String name) {
        String file = name.substring(name.indexOf('/') + 1);
        if (!file.matches("[A-Za-z0-9._-]+") || file.equals("..") || file.equals(".")) {
            return null;
        }
        if (name.startsWith(ThisInstallation.ENVIRONMENT)) {
            return Home.folder().resolve("env-config").resolve(file);
        }
        return name.startsWith(ThisInstallation.SECRETS)
                ? dataFolder.resolve("secrets").resolve(file)
                : null;
    }
}
