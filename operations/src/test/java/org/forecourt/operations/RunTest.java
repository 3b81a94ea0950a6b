package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one installation: first start, second start, sudden death. Each step needs the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunTest {

    private static final Duration STOP = Duration.ofSeconds(10);

    @TempDir
    static Path home;

    private static final int PORT = Tool.freePort();
    private static final int MAILING_PORT = Tool.freePort();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Order(1)
    void the_first_start_in_an_empty_place_serves_both_ports_and_stops_cleanly_on_sigterm() throws Exception {
        try (Tool tool = run().ready()) {
            assertThat(get(PORT, "/health").statusCode()).isEqualTo(200);
            assertThat(get(MAILING_PORT, "/health").body())
                    .isEqualTo(
                            "{\"status\":\"healthy\",\"service\":\"mailing\",\"environment\":\"local\",\"is_docker\":false}");
            assertThat(tool.output()).contains("one-time password", "http://localhost:" + PORT + "/");

            long start = System.nanoTime();
            Tool.Ending ending = tool.terminate();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(STOP);
            assertThat(ending.status()).isZero();
            assertThat(clusterProcesses()).isZero();
            assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(data().resolve("instance.json")).doesNotExist();
        }
    }

    @Test
    @Order(2)
    void secrets_are_readable_for_their_owner_only_and_never_printed_or_logged() throws IOException {
        String log = Files.readString(data().resolve("logs/forecourt.log"));
        try (Stream<Path> secrets = Files.list(data().resolve("secrets"))) {
            assertThat(secrets).isNotEmpty().allSatisfy(secret -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
                assertThat(log).doesNotContain(Files.readString(secret).strip());
            });
        }
    }

    @Test
    @Order(3)
    void a_command_without_a_running_instance_starts_the_database_for_itself() {
        Tool.Ending ending = manage("first-administrator");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("one-time password: ");
        assertThat(clusterProcesses()).isZero();
    }

    @Test
    @Order(4)
    void a_restart_keeps_the_data_and_shows_no_password_again() {
        try (Tool tool = run().ready()) {
            assertThat(tool.output()).doesNotContain("Creating the database").doesNotContain("one-time password");

            Tool.Ending beside = manage("wait_db", "--timeout=5");
            Tool.Ending second = Tool.run(home, Map.of(), "run", "--port", String.valueOf(Tool.freePort()));

            assertThat(beside.status()).as(beside.output()).isZero();
            assertThat(second.status()).isEqualTo(2);
            assertThat(second.output().lines()).hasSize(1);
            assertThat(second.output()).contains("in use", "http://localhost:" + PORT + "/");
        }
    }

    @Test
    @Order(5)
    void after_kill_9_the_next_start_recovers_by_itself() throws Exception {
        Tool killed = run().ready();
        killed.kill();
        assertThat(clusterProcesses()).isPositive();

        try (Tool tool = run().ready()) {
            assertThat(tool.output()).contains("interrupted run left behind");
            assertThat(get(PORT, "/health").statusCode()).isEqualTo(200);
            assertThat(tool.terminate().status()).isZero();
        }
    }

    @Test
    @Order(6)
    void when_everything_dies_at_once_and_the_process_number_is_taken_the_next_start_recovers() throws IOException {
        Tool killed = run().ready();
        ProcessHandle server = serverOf(data());
        killed.kill();
        server.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> clusterProcesses() == 0);
        Path file = data().resolve("postgres/postmaster.pid");
        String stranger = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(file, Files.readString(file).replaceFirst("^[0-9]+", stranger));

        try (Tool tool = run().ready()) {
            assertThat(tool.terminate().status()).isZero();
        }
    }

    @Test
    @Order(7)
    void a_database_that_ends_by_itself_ends_the_run_with_a_line_and_status_1() throws IOException {
        try (Tool tool = run().ready()) {
            serverOf(data()).destroyForcibly();

            Tool.Ending ending = tool.ending();

            assertThat(ending.status()).isEqualTo(1);
            assertThat(ending.output()).contains("forecourt: PostgreSQL ended by itself");
        }
    }

    private static Tool run() {
        return Tool.start(
                home, Map.of(), "run", "--port", String.valueOf(PORT), "--mailing-port", String.valueOf(MAILING_PORT));
    }

    private static Tool.Ending manage(String... arguments) {
        return Tool.run(
                home,
                Map.of(),
                Stream.concat(Stream.of("manage"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static Path data() {
        return home.resolve("data");
    }

    private static ProcessHandle serverOf(Path data) throws IOException {
        String number =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** Processes whose program lies in this installation's data folder. */
    private static long clusterProcesses() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(data().toString()))
                .count();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
