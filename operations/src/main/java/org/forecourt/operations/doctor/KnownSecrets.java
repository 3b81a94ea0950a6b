package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/**
 * Every value that must not be in a bundle, as far as this user may know it.
 *
 * @param isComplete false when a file of secrets cannot be read, so that logs cannot be cleaned of what is in it
 */
record KnownSecrets(List<String> values, boolean isComplete) {

    static KnownSecrets of(Surroundings surroundings) {
        List<String> values = new ArrayList<>();
        Arrays.stream(Setting.values())
                .filter(Setting::isSecret)
                .map(surroundings::text)
                .flatMap(Optional::stream)
                .forEach(values::add);
        boolean complete = true;
        for (Path file : files(surroundings)) {
            try {
                String text = Files.readString(file);
                values.addAll(
                        file.getFileName().toString().startsWith(".env") ? assigned(text) : List.of(text.strip()));
            } catch (IOException unreadable) {
                complete = false;
            }
        }
        return new KnownSecrets(List.copyOf(values), complete);
    }

    private static List<Path> files(Surroundings surroundings) {
        Path folder = surroundings.places().environmentFiles();
        List<Path> files = new ArrayList<>(Stream.of(".env.base", ".env.secrets", ".env.docker", ".env.local")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList());
        Path made = surroundings.places().data().resolve("secrets");
        if (Files.exists(made)) {
            files.addAll(listed(made));
        }
        return files;
    }

    /** A folder that may not be listed counts as a file that may not be read. */
    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            return List.of(folder);
        }
    }

    /** Values of secrets in an environment file, also those that a later file or a malformed line makes void. */
    private static List<String> assigned(String text) {
        return text.lines()
                .map(line -> line.strip().split("=", 2))
                .filter(parts -> parts.length == 2 && isSecret(parts[0].strip()))
                .map(parts -> parts[1].strip().replaceAll("^([\"'])(.*)\\1$", "$2"))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static boolean isSecret(String name) {
        return !name.endsWith("_FILE")
                && (name.matches(".*(PASSWORD|SECRET|_KEY|TOKEN).*")
                        || Arrays.stream(Setting.values())
                                .anyMatch(setting ->
                                        setting.isSecret() && setting.name().equals(name)));
    }

    /** Values only by number. */
    @Override
    public String toString() {
        return "KnownSecrets[%d]".formatted(values.size());
    }
}
