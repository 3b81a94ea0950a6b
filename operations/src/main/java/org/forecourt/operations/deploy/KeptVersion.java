package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.PrivateFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ran before the last upgrade, in the data folder; it holds no secret.
 *
 * @param replacedAt when it was replaced
 * @param images on containers, null otherwise
 * @param program the command line of a process in the background, null otherwise
 * @param schema the newest migration it knows of each schema
 */
record KeptVersion(
        Instant replacedAt,
        @Nullable Images images,
        @Nullable List<String> program,
        Map<String, Integer> schema) {

    private static final String FILE = "kept-version.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<KeptVersion> in(Path dataFolder) {
        try {
            return Optional.of(JSON.readValue(Files.readString(dataFolder.resolve(FILE)), KeptVersion.class));
        } catch (IOException | JacksonException absent) {
            return Optional.empty();
        }
    }

    void writeInto(Path dataFolder) {
        PrivateFile.write(dataFolder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Also when there is none. */
    static void removeFrom(Path dataFolder) {
        try {
            Files.deleteIfExists(dataFolder.resolve(FILE));
        } catch (IOException failed) {
            throw new DeployFailure(dataFolder.resolve(FILE) + " cannot be removed", "Remove it by hand");
        }
    }
}
