package org.forecourt.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running process tells others about itself in the data folder; it holds no secret.
 *
 * @param database the embedded database, null when an external one is used
 * @param deployment what a deploy to the background noted about it, null for a run in the foreground
 */
public record Instance(
        long process,
        Instant startedAt,
        int port,
        int mailingPort,
        @Nullable DatabaseAddress database,
        String mediaRoot,
        String staticRoot,
        @Nullable String deployment) {

    private static final String FILE = "instance.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the process that now holds the data folder has written, if it has got that far. */
    public static Optional<Instance> in(Path dataFolder) {
        try {
            Instance instance = JSON.readValue(Files.readString(dataFolder.resolve(FILE)), Instance.class);
            return ProcessHandle.of(instance.process())
                    .filter(ProcessHandle::isAlive)
                    .map(alive -> instance);
        } catch (IOException | JacksonException absentOrForeign) {
            return Optional.empty();
        }
    }

    void writeInto(Path dataFolder) {
        PrivateFile.write(dataFolder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    static void removeFrom(Path dataFolder) {
        try {
            Files.deleteIfExists(dataFolder.resolve(FILE));
        } catch (IOException leftover) {
            // harmless: readers check the process
        }
    }
}
