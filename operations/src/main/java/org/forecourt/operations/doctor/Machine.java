package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel tells in files.
 *
 * @param root the folder with {@code proc} and {@code sys} in it
 */
record Machine(Path root) {

    /** This one. */
    static Machine here() {
        return new Machine(Path.of("/"));
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** The text of a file, empty when there is none, as on other systems than Linux. */
    Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(file(path)).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    List<String> lines(String path) {
        return text(path).stream().flatMap(String::lines).toList();
    }

    OptionalLong number(String path) {
        return text(path).filter(text -> text.matches("[0-9]{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** A line such as {@code MemTotal: 123 kB} of {@code proc/meminfo}, in bytes. */
    OptionalLong memory(String name) {
        Pattern line = Pattern.compile("^" + name + ":\\s+([0-9]+) kB$", Pattern.MULTILINE);
        return text("proc/meminfo").map(line::matcher).filter(Matcher::find).stream()
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
                .findFirst();
    }
}
