package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two example files of the repository, in a home of a test. */
final class Examples {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");

    private Examples() {}

    static void into(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("env-config"));
        for (String name : List.of(".env.example", ".env.secrets.example")) {
            Files.copy(REPOSITORY.resolve("env-config").resolve(name), folder.resolve(name));
        }
    }
}
