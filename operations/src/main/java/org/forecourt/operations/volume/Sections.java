package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a script printed, cut at its lines {@code == name}. Filled line by line. */
final class Sections {

    private static final String MARK = "== ";

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private String current = "";

    static Sections of(List<String> lines) {
        Sections sections = new Sections();
        lines.forEach(sections::add);
        return sections;
    }

    void add(String line) {
        if (line.startsWith(MARK)) {
            current = line.substring(MARK.length());
            sections.putIfAbsent(current, new ArrayList<>());
        } else {
            sections.computeIfAbsent(current, name -> new ArrayList<>()).add(line);
        }
    }

    /** The section that the next line belongs to. */
    String current() {
        return current;
    }

    boolean has(String name) {
        return sections.containsKey(name);
    }

    /** The lines of a section; none when it is not there. */
    List<String> lines(String name) {
        return sections.getOrDefault(name, List.of());
    }

    String text(String name) {
        return String.join("\n", lines(name)).strip();
    }
}
