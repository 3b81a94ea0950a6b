package org.forecourt.demo.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource file of lists: a line {@code [name]} starts a list, every further line is an entry, {@code #} starts a comment.
 */
final class Sections {

    private final String file;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private Sections(String file) {
        this.file = file;
    }

    /** Reads a file of the folder {@code demo} among the program's resources. */
    static Sections read(String file) {
        try (InputStream stream = Sections.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("demo/" + file + " is missing from the program");
            }
            Sections sections = new Sections(file);
            sections.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return sections;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void parse(String text) {
        List<String> current = new ArrayList<>();
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                current = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(line);
            }
        }
    }

    /** The entries of a list; an unknown list is empty. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** The entries of a list that must be there. */
    List<String> required(String name) {
        List<String> list = list(name);
        if (list.isEmpty()) {
            throw new IllegalStateException("demo/" + file + " has nothing under [" + name + "]");
        }
        return list;
    }

    /** Entries of the form {@code key = value}. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String entry : required(name)) {
            int equals = entry.indexOf('=');
            pairs.put(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip());
        }
        return pairs;
    }
}
