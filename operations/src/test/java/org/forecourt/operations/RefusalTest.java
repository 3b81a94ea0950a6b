package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong before the start: one line, exit status 2, and nothing is changed. */
class RefusalTest {

    @TempDir
    Path home;

    @Test
    void a_port_in_use_is_named_with_its_option_before_anything_is_made() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());

            String line = refusal(Map.of(), "--port", port);
            String mailingLine = refusal(Map.of(), "--port", String.valueOf(Tool.freePort()), "--mailing-port", port);

            assertThat(line).contains(port, "--port");
            assertThat(mailingLine).contains(port, "--mailing-port");
            assertThat(home.resolve("data")).doesNotExist();
        }
    }

    @Test
    void both_services_on_one_port_are_refused() {
        String port = String.valueOf(Tool.freePort());

        assertThat(refusal(Map.of(), "--port", port, "--mailing-port", port)).contains(port);
    }

    @Test
    void a_bad_option_is_named() {
        assertThat(refusal(Map.of(), "--prot", "8000")).contains("--prot");
        assertThat(refusal(Map.of(), "--port", "80O0")).contains("--port", "80O0");
        assertThat(refusal(Map.of(), "--port", "70000")).contains("--port", "70000");
    }

    @Test
    void a_bad_value_in_the_environment_is_named() {
        assertThat(refusal(Map.of("LOG_LEVEL", "loud"))).contains("LOG_LEVEL", "loud");
    }

    @Test
    void an_unknown_name_in_an_environment_file_is_named_with_the_nearest_one() throws IOException {
        Files.createDirectory(home.resolve("env-config"));
        Files.writeString(home.resolve("env-config/.env.base"), "AP_PORT=8000\n");

        assertThat(refusal(Map.of())).contains("AP_PORT", "APP_PORT");
    }

    @Test
    void a_data_folder_of_another_major_version_stays_as_it_is() throws IOException {
        Path cluster = Files.createDirectories(home.resolve("data/postgres"));
        Files.writeString(home.resolve("data/forecourt-data"), "");
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");

        assertThat(refusal(ports())).contains("PostgreSQL 16", "PostgreSQL 17");
        assertThat(paths())
                .containsExactlyInAnyOrder("data", "data/forecourt-data", "data/postgres", "data/postgres/PG_VERSION");
    }

    @Test
    void a_folder_with_something_else_in_it_stays_as_it_is() throws IOException {
        Files.createDirectory(home.resolve("data"));
        Files.writeString(home.resolve("data/letters.txt"), "dear");

        assertThat(refusal(ports())).contains(home.resolve("data").toString(), "--data");
        assertThat(paths()).containsExactlyInAnyOrder("data", "data/letters.txt");
    }

    @Test
    void a_file_in_the_place_of_the_data_folder_is_refused() throws IOException {
        Files.writeString(home.resolve("data"), "");

        assertThat(refusal(ports())).contains("not a folder");
        assertThat(refusal(ports(), "--data", home.resolve("data/below").toString()))
                .contains("not a folder");
    }

    @Test
    void a_folder_on_a_file_system_without_room_or_without_leave_is_refused() {
        assertThat(refusal(ports(), "--data", "/proc/forecourt")).contains("the data folder", "/proc/forecourt");
    }

    @Test
    void lost_passwords_are_named_and_the_database_is_not_touched() throws IOException {
        Path cluster = Files.createDirectories(home.resolve("data/postgres"));
        Files.writeString(home.resolve("data/forecourt-data"), "");
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertThat(refusal(ports())).contains("secrets", "backup");
        try (Stream<Path> kept = Files.list(cluster)) {
            assertThat(kept).containsExactly(cluster.resolve("PG_VERSION"));
        }
    }

    @Test
    void a_value_that_only_the_application_can_check_ends_the_start_with_one_line_as_well() {
        Map<String, String> environment = new java.util.HashMap<>(ports());
        environment.put("TRUSTED_PROXIES", "nonsense");

        Tool.Ending ending = Tool.run(home, environment, "run");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).doesNotContain("ERROR", "Exception");
        assertThat(ending.output().lines().toList().getLast())
                .startsWith("forecourt: ")
                .contains("TRUSTED_PROXIES", "nonsense");
    }

    /** The one line of a refused run. */
    private String refusal(Map<String, String> environment, String... options) {
        String[] arguments = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
        Tool.Ending ending = Tool.run(home, environment, arguments);
        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output().lines()).as(ending.output()).hasSize(1);
        assertThat(ending.output()).startsWith("forecourt: ");
        return ending.output();
    }

    private static Map<String, String> ports() {
        return Map.of("APP_PORT", String.valueOf(Tool.freePort()), "MAILING_PORT", String.valueOf(Tool.freePort()));
    }

    private Stream<String> paths() throws IOException {
        return Files.walk(home)
                .filter(path -> !path.equals(home))
                .map(path -> home.relativize(path).toString());
    }
}
