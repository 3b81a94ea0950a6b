package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Variant B of SPEC D5, checked without an engine. */
class LocalDataOverlayTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");

    @Test
    void it_replaces_the_volume_of_the_database_wherever_that_is_mounted_and_nothing_else() throws IOException {
        Map<String, Map<String, Map<String, Object>>> stack = read("docker-compose.yml");
        Map<String, Map<String, Map<String, Object>>> overlay = read("docker-compose.local-data.yml");

        assertThat(overlay).containsOnlyKeys("services");
        stack.getOrDefault("services", Map.of()).forEach((name, service) -> {
            List<String> expected = mounts(service).stream()
                    .filter(mount -> mount.startsWith("postgres-data:"))
                    .map(mount -> mount.replaceFirst("postgres-data", "\\${FORECOURT_LOCAL_DATA:-./pg/data}"))
                    .toList();
            Map<String, Object> local =
                    overlay.getOrDefault("services", Map.of()).getOrDefault(name, Map.of());
            assertThat(mounts(local)).as(name).isEqualTo(expected);
            assertThat(local.keySet()).as(name).isSubsetOf("volumes");
        });
    }

    @SuppressWarnings("unchecked") // YAML has no types
    private static List<String> mounts(Map<String, Object> service) {
        return (List<String>) service.getOrDefault("volumes", List.of());
    }

    private static Map<String, Map<String, Map<String, Object>>> read(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(REPOSITORY.resolve(file))) {
            return new Yaml().load(reader);
        }
    }
}
