package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two example files of the repository, in a home of a test. */
final class Examples {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");

    private Examples() {}

    /** The part of a compose file that says where the services are published. */
    static void composeFile(Path home, int port, int mailingPort) throws IOException {
        Files.writeString(
                home.resolve("docker-compose.yml"),
                "ports: [\"%d:8000\"]\nports: [\"%d:8001\"]\n".formatted(port, mailingPort));
    }

    static void into(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("env-config"));
        for (String name : List.of(".env.example", ".env.secrets.example")) {
            Files.copy(REPOSITORY.resolve("env-config").resolve(name), folder.resolve(name));
        }
    }
}
