package org.forecourt.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        if (!Files.exists(path)) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                addAssignment(values, text, path.getFileName() + " line " + number);
            }
        }
        return values;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidSettings(path.getFileName() + " is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new InvalidSettings(
                    path + " cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static void addAssignment(Map<String, String> values, String text, String where) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InvalidSettings(where + " is not NAME=value");
        }
        String name = text.substring(0, equals).strip();
        if (!SettingNames.isKnown(name)) {
            throw new InvalidSettings(where + ": unknown setting " + name + SettingNames.suggestion(name));
        }
        if (values.put(name, unquoted(text.substring(equals + 1).strip())) != null) {
            throw new InvalidSettings(where + ": " + name + " is set twice");
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
