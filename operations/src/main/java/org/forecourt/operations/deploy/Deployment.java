package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.forecourt.operations.PrivateFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What earlier deploys left for later commands, in the data folder; it holds no secret.
 *
 * @param mode of the last deploy; null when there was none
 * @param fingerprint of what runs on containers, null while unknown; see {@link Fingerprint}
 * @param schema the newest migration of each schema that what runs on containers knows; null while unknown
 * @param adopted volumes that were not made by us and that the operator let us use: name and time of creation
 */
record Deployment(
        @Nullable Mode mode,
        @Nullable String fingerprint,
        @Nullable Map<String, Integer> schema,
        @Nullable Map<String, String> adopted) {

    private static final String FILE = "deployment.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nothing is known where no file is, or one that cannot be read. */
    static Deployment in(Path dataFolder) {
        try {
            return JSON.readValue(Files.readString(dataFolder.resolve(FILE)), Deployment.class);
        } catch (IOException | JacksonException absent) {
            return new Deployment(null, null, null, null);
        }
    }

    void writeInto(Path dataFolder) {
        PrivateFile.write(dataFolder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Also when the file is not there. */
    static void removeFrom(Path dataFolder) {
        try {
            Files.deleteIfExists(dataFolder.resolve(FILE));
        } catch (IOException failed) {
            throw new DeployFailure(dataFolder.resolve(FILE) + " cannot be removed", "Remove it by hand");
        }
    }

    Deployment with(Mode chosen, @Nullable String print) {
        return new Deployment(chosen, print, schema, adopted);
    }

    /** Remembers what the version knows that runs from now on: after a rollback its database has met more. */
    Deployment knowing(Map<String, Integer> newest) {
        return new Deployment(mode, fingerprint, newest, adopted);
    }

    /** What the running version knows, or else what its database says, which an earlier program has left unwritten. */
    Map<String, Integer> schemaOr(Supplier<Map<String, Integer>> database) {
        return schema == null ? database.get() : schema;
    }

    /** Remembers a volume by the time of its creation: another one of the same name is not meant. */
    Deployment adopting(String volume, String created) {
        Map<String, String> all = new TreeMap<>(adopted == null ? Map.of() : adopted);
        all.put(volume, created);
        return new Deployment(mode, fingerprint, schema, all);
    }

    boolean hasAdopted(String volume, String created) {
        return adopted != null && created.equals(adopted.get(volume));
    }
}
