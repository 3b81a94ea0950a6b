package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forecourt.operations.Instance;
import org.forecourt.operations.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of a deployment without containers. Each step needs the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalDeployTest {

    @TempDir
    static Path home;

    private static final String PORT = String.valueOf(Tool.freePort());
    private static final String MAILING_PORT = String.valueOf(Tool.freePort());

    @BeforeAll
    static void examples() throws IOException {
        Examples.into(home);
    }

    @AfterAll
    static void nothing_is_left() {
        tool("stop");
    }

    @Test
    @Order(1)
    void without_a_mode_nothing_is_chosen_for_the_operator() {
        assertRefused(tool("deploy"), "--mode local", "--mode docker");
        assertRefused(tool("deploy", "--mode", "cloud"), "--mode", "cloud");
        assertThat(tool("stop").output()).contains("Nothing was ever deployed");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    @Order(2)
    void a_port_in_use_is_refused_with_the_name_of_its_holder() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());

            Tool.Ending ending = tool("deploy", "--mode", "local", "--port", port);

            assertRefused(
                    ending, port, "java (process " + ProcessHandle.current().pid());
        }
    }

    @Test
    @Order(3)
    void a_deploy_leaves_a_verified_site_in_the_background_and_shows_the_password_once() throws IOException {
        Tool.Ending ending = deploy();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output().lines().filter(line -> line.startsWith("✅"))).hasSize(5);
        assertThat(ending.output()).contains("Deployed and verified", "one-time password");
        assertThat(home.resolve("data/logs/start.log")).isEmptyFile();
        for (String file : List.of(".env.base", ".env.secrets")) {
            Path made = home.resolve("env-config").resolve(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(4)
    void the_site_has_a_session_of_its_own() throws IOException {
        long process = process();
        String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];

        assertThat(session).isEqualTo(String.valueOf(process));
    }

    @Test
    @Order(5)
    void a_second_deploy_changes_nothing() {
        long process = process();

        Tool.Ending ending = deploy();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("up to date").doesNotContain("one-time password");
        assertThat(process()).isEqualTo(process);
    }

    @Test
    @Order(6)
    void changed_settings_start_the_site_anew_and_keep_what_a_person_wrote() throws IOException {
        long process = process();
        Path base = home.resolve("env-config/.env.base");
        Files.writeString(base, "OPERATOR_NAME=Somebody\n");

        Tool.Ending ending = deploy();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(process()).isNotEqualTo(process);
        assertThat(base).hasContent("OPERATOR_NAME=Somebody");
    }

    @Test
    @Order(7)
    void status_verify_and_logs_need_no_mode_any_more() {
        Tool.Ending status = tool("status");
        Tool.Ending logs = tool("logs", "--lines", "3");

        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output()).contains("local", "http://localhost:" + PORT + "/ healthy");
        assertThat(tool("verify").status()).isZero();
        assertThat(logs.status()).isZero();
        assertThat(logs.output().lines()).hasSize(3);
        assertRefused(tool("logs", "app"), "app");
    }

    @Test
    @Order(8)
    void a_bad_setting_is_refused_while_the_running_site_stays() throws IOException {
        long process = process();
        Files.writeString(home.resolve("env-config/.env.base"), "APP_PROT=8000\n");

        assertRefused(deploy(), "APP_PROT", "APP_PORT");
        assertThat(process()).isEqualTo(process);
        Files.writeString(home.resolve("env-config/.env.base"), "");
    }

    @Test
    @Order(9)
    void a_dead_mail_server_is_no_success() throws IOException {
        Files.writeString(
                home.resolve("env-config/.env.base"),
                "SMTP_HOST=localhost\nSMTP_PORT=%d\nSMTP_SECURITY=none\n".formatted(Tool.freePort()));

        Tool.Ending ending = deploy();

        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(ending.output()).contains("❌ test mail", "SMTP settings").doesNotContain("Deployed and verified");
        Files.writeString(home.resolve("env-config/.env.base"), "");
    }

    @Test
    @Order(10)
    void stop_and_uninstall_keep_the_data_and_may_be_repeated() {
        assertThat(tool("stop").status()).isZero();
        assertThat(tool("stop").status()).isZero();
        assertThat(tool("status").status()).isEqualTo(1);
        assertRefused(tool("uninstall", "--delete-data"), "--yes-delete-data");
        assertThat(tool("uninstall").output()).contains("the data stay");
        assertThat(home.resolve("data/postgres/PG_VERSION")).exists();
    }

    @Test
    @Order(11)
    void told_twice_uninstall_deletes_the_data() {
        Tool.Ending ending = tool("uninstall", "--delete-data", "--yes-delete-data");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("env-config/.env.secrets")).exists();
    }

    @Test
    @Order(12)
    void a_unit_for_the_service_manager_is_printed_on_request() {
        Tool.Ending ending = tool("deploy", "--mode", "local", "--service", "--data", "/srv/a folder");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("ExecStart=" + home, "run --data \"/srv/a folder\"");
    }

    private static Tool.Ending deploy() {
        return tool("deploy", "--mode", "local", "--port", PORT, "--mailing-port", MAILING_PORT);
    }

    private static long process() {
        return Instance.in(home.resolve("data")).orElseThrow().process();
    }

    private static Tool.Ending tool(String... arguments) {
        return Tool.run(home, Map.of(), arguments);
    }

    private static void assertRefused(Tool.Ending ending, String... named) {
        List<String> lines = new ArrayList<>(ending.output().lines().toList());
        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(lines.getLast()).startsWith("forecourt: ");
        Stream.of(named).forEach(name -> assertThat(ending.output()).contains(name));
    }
}
