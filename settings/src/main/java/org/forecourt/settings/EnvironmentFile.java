package org.forecourt.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One {@code NAME=value} file: comments with {@code #}, blank lines, values as they stand, optionally in quotes. */
final class EnvironmentFile {

    private final Path path;

    EnvironmentFile(Path path) {
        this.path = path;
    }

    /**
     * @return the assignments in file order, empty when the file does not exist
     * @throws InvalidSettings when a line is not an assignment, a name is unknown or set twice, or the file is unreadable
     */
    Map<String, String> read() {
        return read(problem -> {
            throw new InvalidSettings(problem);
        });
    }

    /** The same, but what is wrong is told and left out; of two assignments of one name the later counts. */
    Map<String, String> read(Consumer<String> problems) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(problems)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                addAssignment(values, text, path.getFileName() + " line " + number, problems);
            }
        }
        return values;
    }

    private List<String> lines(Consumer<String> problems) {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException notUtf8) {
            problems.accept(path.getFileName() + " is not UTF-8 text");
        } catch (IOException unreadable) {
            problems.accept(path + " cannot be read: " + unreadable.getClass().getSimpleName());
        }
        return List.of();
    }

    private static void addAssignment(
            Map<String, String> values, String text, String where, Consumer<String> problems) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            problems.accept(where + " is not NAME=value");
            return;
        }
        String name = text.substring(0, equals).strip();
        if (!SettingNames.isKnown(name)) {
            problems.accept(where + ": unknown setting " + name + SettingNames.suggestion(name));
            return;
        }
        if (values.put(name, unquoted(text.substring(equals + 1).strip())) != null) {
            problems.accept(where + ": " + name + " is set twice");
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
