package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The second node has to be the same as the first: compose cannot share text between two files, so a test compares. */
@SuppressWarnings("unchecked") // YAML has no types
class ComposeProxyFileTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");

    private final Map<String, Map<String, Object>> stack = services("docker-compose.yml");
    private final Map<String, Map<String, Object>> overlay = services("docker-compose.proxy.yml");

    @Test
    void the_second_node_is_set_up_as_the_first() {
        Map<String, Object> first = new HashMap<>(Objects.requireNonNull(stack.get("app")));
        Map<String, Object> change = Objects.requireNonNull(overlay.get("app"));
        Map<String, Object> second = new HashMap<>(Objects.requireNonNull(overlay.get("app2")));
        first.put("environment", merged(in(first, "environment"), in(change, "environment")));

        for (String own : List.of("container_name", "build", "ports", "depends_on", "networks")) {
            first.remove(own);
            second.remove(own);
        }

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_proxy_alone_is_believed_and_publishes_only_the_web_ports() {
        Map<String, Object> proxy = Objects.requireNonNull(overlay.get("proxy"));
        Map<String, Object> front = in(in(proxy, "networks"), "front");
        Map<String, Object> environment = in(Objects.requireNonNull(overlay.get("app")), "environment");

        assertThat(environment).containsEntry("TRUSTED_PROXIES", front.get("ipv4_address"));
        assertThat(proxy).containsEntry("ports", List.of("80:8080", "443:8443"));
        assertThat(overlay.get("app2")).doesNotContainKey("ports");
    }

    @Test
    void the_deploy_tool_knows_what_is_ours() {
        Object ours = Objects.requireNonNull(stack.get("app")).get("labels");

        assertThat(Objects.requireNonNull(overlay.get("proxy"))).containsEntry("labels", ours);
        assertThat(in(networks(), "front")).containsEntry("labels", ours);
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> all = new HashMap<>(first);
        all.putAll(second);
        return all;
    }

    private static Map<String, Object> in(Map<String, Object> map, String key) {
        return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
    }

    private static Map<String, Map<String, Object>> services(String name) {
        return (Map<String, Map<String, Object>>)
                Objects.requireNonNull(file(name).get("services"));
    }

    private static Map<String, Object> networks() {
        return in(file("docker-compose.proxy.yml"), "networks");
    }

    private static Map<String, Object> file(String name) {
        try (Reader reader = Files.newBufferedReader(REPOSITORY.resolve(name))) {
            return new Yaml().load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
