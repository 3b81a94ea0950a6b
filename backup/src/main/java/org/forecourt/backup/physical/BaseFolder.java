package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** One base backup in the repository: the files, the server's list of them, its part of the log and the manifest. */
record BaseFolder(Path path) {

    static final String FILES = "files.tar.zst";
    static final String SERVER_MANIFEST = "backup_manifest";
    static final String LOG = "log";

    private static final String MANIFEST = "manifest-";
    private static final String JSON_SUFFIX = ".json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    Path files() {
        return path.resolve(FILES);
    }

    Path serverManifest() {
        return path.resolve(SERVER_MANIFEST);
    }

    WalFolder log(String system) throws IOException {
        return WalFolder.of(path.resolve(LOG), system);
    }

    /** Writes the manifest under the name of its hash, in place of an older one. */
    void write(BaseManifest manifest) throws IOException {
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        String name = MANIFEST + Sealing.sha256(json) + JSON_SUFFIX;
        List<String> older = manifests();
        Durable.write(path.resolve(name), json);
        for (String old : older) {
            if (!old.equals(name)) {
                Files.delete(path.resolve(old));
            }
        }
    }

    /**
     * Reads the manifest.
     *
     * @throws BackupFailure when it is missing, damaged or of another format
     */
    BaseManifest manifest() throws IOException {
        List<String> found = manifests();
        if (found.isEmpty()) {
            throw new BackupFailure("damaged: %s has no manifest".formatted(path));
        }
        String name = found.getLast();
        byte[] json = Files.readAllBytes(path.resolve(name));
        if (!name.equals(MANIFEST + Sealing.sha256(json) + JSON_SUFFIX)) {
            throw new BackupFailure("damaged: " + path.resolve(name));
        }
        try {
            BaseManifest manifest = JSON.readValue(json, BaseManifest.class);
            if (manifest.format() != BaseManifest.FORMAT) {
                throw new BackupFailure("%s has format %d, and this version reads only %d"
                        .formatted(path, manifest.format(), BaseManifest.FORMAT));
            }
            return manifest;
        } catch (JacksonException foreign) {
            throw new BackupFailure("%s is no manifest of a physical backup".formatted(path.resolve(name)), foreign);
        }
    }

    private List<String> manifests() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(MANIFEST) && name.endsWith(JSON_SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
