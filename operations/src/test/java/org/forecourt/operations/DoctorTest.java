package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as the operator runs it: statuses, output, and that nothing changes. */
class DoctorTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @Test
    void in_an_empty_place_nothing_is_broken_and_nothing_is_made() throws IOException {
        Tool.Ending ending = Tool.run(home, ports(), "doctor", "--mode", "local");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("✅ ports: port ", "– app-health: not checked: the product does not run");
        assertThat(state(home)).isEmpty();
    }

    @Test
    void a_taken_port_ends_with_status_1_and_a_wrong_option_with_2() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = new TreeMap<>(ports());
            environment.put("APP_PORT", String.valueOf(taken.getLocalPort()));

            Tool.Ending ending = Tool.run(home, environment, "doctor", "--mode=local");

            assertThat(ending.status()).as(ending.output()).isEqualTo(1);
            assertThat(ending.output())
                    .contains("❌ ports: port %d is held by".formatted(taken.getLocalPort()))
                    .contains("(process %d)".formatted(ProcessHandle.current().pid()));
        }
        for (List<String> wrong : List.of(
                List.of("doctor", "--mode", "cloud"),
                List.of("doctor", "--mail-to", "nobody"),
                List.of("doctor", "--clock-peer", "time"),
                List.of("doctor", "--bundle", home.toString()),
                List.of("doctor", "--jsn"))) {
            Tool.Ending refused = Tool.run(home, Map.of(), wrong.toArray(String[]::new));
            assertThat(refused.status()).as(refused.output()).isEqualTo(2);
            assertThat(refused.output().lines()).as(refused.output()).hasSize(1);
        }
    }

    @Test
    void a_decoy_stays_as_it_is_to_the_last_time_stamp() throws IOException {
        Path data = home.resolve("data");
        Files.createDirectories(data.resolve("postgres/base"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "16\n");
        Files.writeString(data.resolve("postgres/postmaster.pid"), "1\n");
        Files.writeString(data.resolve("lock"), "process 1 (run)\n");
        Files.writeString(data.resolve("forecourt-data"), "format 1\n");
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/postgres-password"), "abc\n");
        Files.createDirectories(home.resolve("env-config"));
        Files.writeString(home.resolve("env-config/.env.base"), "LOG_LEVEL=loud\n");
        Map<String, String> before = state(home);

        Tool.Ending ending = Tool.run(home, ports(), "doctor", "--mode", "local");

        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.output()).contains("PostgreSQL 16", "LOG_LEVEL", "postgres-superuser-password");
        assertThat(state(home)).isEqualTo(before);
    }

    @Test
    void decoy_containers_are_only_asked_about() throws IOException {
        Path calls = elsewhere.resolve("calls");
        Path program = Files.writeString(elsewhere.resolve("docker"), """
                #!/bin/sh
                printf '%%s\\n' "$*" | head -n 1 >>'%s'
                case "$1" in
                    version) echo 28.0.0 ;;
                    volume) echo postgres-data ;;
                    inspect) echo '[{"Name": "/pg", "Config": {"Image": "decoy"}, "State": {"Status": "running"}}]' ;;
                    *) exit 1 ;;
                esac
                """.formatted(calls));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        Tool.Ending ending = Tool.run(home, Map.of("PATH", elsewhere + ":" + System.getenv("PATH")), "doctor");

        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.output()).contains("a container named pg (image decoy) is not ours", "(docker mode)");
        assertThat(Files.readAllLines(calls))
                .isNotEmpty()
                .noneMatch(call ->
                        call.matches("(stop|kill|start|restart|pause|create|rename|update|network|volume [^l]).*"));
    }

    @Test
    void a_running_product_is_fine_and_mail_that_waits_for_a_person_is_a_warning() throws Exception {
        Map<String, String> ports = ports();
        try (Tool product = Tool.start(home, ports, "run")) {
            product.ready();
            Path bundle = elsewhere.resolve("bundle.tar.gz");

            Tool.Ending fine = Tool.run(home, Map.of(), "doctor", "--bundle", bundle.toString());

            assertThat(fine.status()).as(fine.output()).isZero();
            assertThat(fine.output())
                    .contains("✅ app-health: healthy", "✅ mailing-health: healthy", "✅ database: PostgreSQL 17")
                    .contains("✅ migrations: the schema forecourt is at", "✅ migrations: the schema mailing is at")
                    .contains(
                            "✅ database-sorting",
                            "✅ queue-lag",
                            "✅ outbox",
                            "✅ ambiguous-mails: none waits",
                            "✅ lock: held");
            assertThat(bundle).isNotEmptyFile();

            insertWaitingMails();
            Tool.Ending waiting = Tool.run(home, Map.of(), "doctor", "--json");

            assertThat(waiting.status()).as(waiting.output()).isEqualTo(1);
            JsonNode json =
                    JSON.readTree(waiting.output().substring(waiting.output().indexOf('{')));
            assertThat(statusOf(json, "ambiguous-mails")).isEqualTo("warning");
            assertThat(statusOf(json, "outbox")).isEqualTo("broken");
            assertThat(statusOf(json, "refusals")).isEqualTo("warning");
            assertThat(statusOf(json, "app-health")).isEqualTo("ok");
        }
    }

    private static String statusOf(JsonNode json, String check) {
        for (JsonNode finding : json.path("findings")) {
            if (finding.path("check").asString("").equals(check)) {
                return finding.path("status").asString("");
            }
        }
        return "absent";
    }

    /** One of unknown outcome, one refused, and one that the relay is not due to look at for another hour. */
    private void insertWaitingMails() throws IOException, SQLException {
        JsonNode database = JSON.readTree(Files.readString(home.resolve("data/instance.json")))
                .path("database");
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        database.path("host").asString(),
                        database.path("port").asInt(),
                        database.path("database").asString());
        String password =
                Files.readString(home.resolve("data/secrets/postgres-password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "forecourt", password);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into mailing.mail (
                        id, message, content_hash, template, locale, category, priority, address, domain,
                        accepted_at, state, due_at, not_before, settled_at)
                    values (
                        gen_random_uuid(), '{}', repeat('0', 64), 'new_message', 'uk', 'transactional', 5, 'a@b.example',
                        'b.example', now(), 'ambiguous', now(), now(), now())
                    """);
            statement.execute("""
                    insert into mailing.refusal (body_hash, body, body_size, door, reasons, refused_at)
                    values ('0', '', 0, 'http', '[]', now())
                    """);
            statement.execute("""
                    insert into forecourt.outbox (id, content_hash, message, created_at, due_at)
                    values (gen_random_uuid(), repeat('0', 64), '{}', now() - interval '1 hour', now() + interval '1 hour')
                    """);
        }
    }

    private static Map<String, String> ports() {
        return Map.of("APP_PORT", String.valueOf(Tool.freePort()), "MAILING_PORT", String.valueOf(Tool.freePort()));
    }

    /** Every file with its size, time, mode and content. */
    private static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.equals(folder)).forEach(file -> state.put(file.toString(), stateOf(file)));
        }
        return state;
    }

    private static String stateOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String content = attributes.isRegularFile() ? Files.readString(file) : "";
            return attributes.lastModifiedTime() + " " + Files.getPosixFilePermissions(file) + " " + content;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
