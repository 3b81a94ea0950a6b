package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What SPEC D1 to D3 and D13 fix about {@code docker-compose.yml}, checked without an engine. */
@SuppressWarnings({"unchecked", "NullAway.Init"}) // YAML has no types
class ComposeFileTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final List<String> PROMISED = List.of("pg", "redis", "rabbitmq", "app", "mailing");
    private static final Set<String> SETTINGS = Arrays.stream(Setting.values())
            .map(setting -> setting.isSecret() ? setting + "_FILE" : setting.name())
            .collect(Collectors.toUnmodifiableSet());

    private static Map<String, Object> file;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(REPOSITORY.resolve("docker-compose.yml"))) {
            file = new Yaml().load(reader);
        }
        services = in(file, "services");
    }

    @Test
    void both_versions_of_compose_read_it() {
        assertThat(file.keySet())
                .as("docker-compose 1.29 knows neither name nor include, and v2 no version")
                .allMatch(key -> Set.of("services", "networks", "volumes").contains(key) || key.startsWith("x-"));
    }

    @Test
    void services_and_containers_have_their_literal_names() {
        assertThat(services.keySet()).containsAll(PROMISED);
        for (String name : PROMISED) {
            assertThat(service(name)).containsEntry("container_name", name);
        }
        assertThat(service("pg")).containsEntry("image", "postgres:17-alpine");
        assertThat(String.valueOf(service("pg").get("command"))).contains("max_slot_wal_keep_size=4GB");
        assertThat(service("redis")).containsEntry("image", "redis:7-alpine");
        assertThat(service("rabbitmq")).containsEntry("image", "rabbitmq:3.13-management");
    }

    @Test
    void only_8000_and_8001_are_published() {
        for (String name : services.keySet()) {
            List<String> expected = switch (name) {
                case "app" -> List.of("8000:8000");
                case "mailing" -> List.of("8001:8001");
                default -> List.of();
            };
            assertThat(service(name).getOrDefault("ports", List.of())).as(name).isEqualTo(expected);
        }
    }

    @Test
    void volumes_have_their_literal_names_and_one_is_called_postgres() {
        Map<String, Map<String, Object>> volumes = in(file, "volumes");

        volumes.forEach((key, volume) -> assertThat(volume).containsEntry("name", key));
        assertThat(volumes.keySet().stream().filter(name -> name.contains("postgres")))
                .containsExactly("postgres-data");
        assertThat(ComposeFileTest.<List<String>>in(service("pg"), "volumes"))
                .contains("postgres-data:/var/lib/postgresql/data");
    }

    @Test
    void the_environment_of_our_services_names_settings_and_holds_texts() {
        for (String name : List.of("prepare", "app", "mailing")) {
            Map<String, Object> environment = in(service(name), "environment");
            assertThat(SETTINGS).as(name).containsAll(environment.keySet());
            assertThat(environment.values())
                    .as("docker-compose 1.29 refuses unquoted booleans")
                    .allMatch(String.class::isInstance);
            assertThat(environment).containsEntry("ENVIRONMENT", "production").containsEntry("IS_DOCKER", "true");
        }
        assertThat(service("app").get("environment"))
                .isEqualTo(service("mailing").get("environment"));
    }

    @Test
    void every_service_is_kept_small_and_without_rights_and_comes_back() {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("mem_limit", "image", "container_name");
            assertThat(service).as(name).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).as(name).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(service).as(name).containsEntry("restart", name.equals("prepare") ? "no" : "unless-stopped");
            assertThat(ComposeFileTest.<Map<String, Object>>in(service, "logging"))
                    .as(name)
                    .containsKey("options");
            assertThat(service.get("read_only")).as(name).isEqualTo(name.equals("rabbitmq") ? null : Boolean.TRUE);
        });
    }

    @Test
    void the_data_services_have_no_way_out() {
        assertThat(ComposeFileTest.<Map<String, Object>>in(in(file, "networks"), "data"))
                .containsEntry("internal", true);
        for (String name : List.of("pg", "redis", "rabbitmq")) {
            assertThat(service(name)).as(name).containsEntry("networks", List.of("data"));
        }
    }

    @Test
    void whoever_needs_a_secret_waits_until_it_is_there() {
        for (String name : List.of("pg", "rabbitmq", "app", "mailing")) {
            Map<String, Map<String, Object>> waits = in(service(name), "depends_on");
            assertThat(waits.get("prepare")).as(name).containsEntry("condition", "service_completed_successfully");
            assertThat(ComposeFileTest.<List<String>>in(service(name), "volumes"))
                    .as(name)
                    .contains("forecourt-secrets:/run/forecourt:ro");
        }
    }

    @Test
    void the_database_is_asked_over_tcp_with_a_query() {
        Map<String, Object> probe = in(service("pg"), "healthcheck");

        assertThat(String.valueOf(probe.get("test"))).contains("-h 127.0.0.1", "select 1");
    }

    @Test
    void neither_secrets_nor_data_enter_the_images() throws IOException {
        assertThat(Files.readAllLines(REPOSITORY.resolve(".dockerignore")))
                .contains(".git", "env-config", "data", "pg", "backups");
    }

    @Test
    void every_process_of_the_images_is_an_ordinary_user() throws IOException {
        List<String> dockerfile = Files.readAllLines(REPOSITORY.resolve("Dockerfile"));

        for (String target : List.of("app", "mailing")) {
            int begin = dockerfile.indexOf("FROM runtime AS " + target);
            List<String> users = dockerfile.stream()
                    .skip(begin)
                    .takeWhile(line -> !line.startsWith("# ---"))
                    .filter(line -> line.startsWith("USER "))
                    .toList();
            assertThat(begin).isPositive();
            assertThat(users.getLast()).isEqualTo("USER 10001:10001");
        }
    }

    private static Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static <T> T in(Map<String, Object> map, String key) {
        return (T) Objects.requireNonNull(map.get(key), key);
    }
}
