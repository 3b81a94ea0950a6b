package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the images and the stack are made of. */
final class SourceParts {

    private static final List<String> FIXED = List.of(
            "docker-compose.yml",
            "docker-compose.override.yml",
            "docker-compose.proxy.yml",
            "docker-compose.local-data.yml",
            "docker-compose.monitoring.yml",
            ".env",
            "Dockerfile",
            ".dockerignore",
            "pom.xml",
            ".mvn",
            "containers");

    private SourceParts() {}

    /** Paths below the folder of the sources, in a fixed order. */
    static List<String> in(Path home) {
        try (Stream<Path> modules = Files.list(home)) {
            Stream<String> sources = modules.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .flatMap(module -> Stream.of(module + "/pom.xml", module + "/src/main"));
            return Stream.concat(FIXED.stream(), sources).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(home + " cannot be read", unreadable);
        }
    }
}
