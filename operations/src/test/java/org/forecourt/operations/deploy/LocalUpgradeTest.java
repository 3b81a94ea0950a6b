package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.forecourt.operations.Instance;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.Tool;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades of a process in the background, to versions that bring one migration more. Each step needs the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalUpgradeTest {

    private static final String OLD = System.getProperty("java.class.path");

    @TempDir
    static Path home;

    @TempDir
    static Path versions;

    @BeforeAll
    static void a_deployed_version() throws IOException {
        Examples.into(home);
        Tool.Ending ending = tool(
                OLD,
                "deploy",
                "--mode",
                "local",
                "--port",
                String.valueOf(Tool.freePort()),
                "--mailing-port",
                String.valueOf(Tool.freePort()));
        assertThat(ending.status()).as(ending.output()).isZero();
    }

    @AfterAll
    static void nothing_is_left() {
        tool(OLD, "stop");
    }

    @Test
    @Order(1)
    void without_another_program_nothing_is_done() {
        long process = process();

        assertThat(tool(OLD, "upgrade").output()).contains("nothing to upgrade");
        assertThat(tool(OLD, "rollback").output()).contains("nothing is kept");
        assertThat(process()).isEqualTo(process);
    }

    @Test
    @Order(2)
    void a_version_whose_migration_fails_is_replaced_back_by_the_program_of_before() throws IOException {
        String broken = version("V900__broken.sql", "select a_migration_that_fails();");

        Tool.Ending ending = tool(broken, "upgrade", "--without-backup");

        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(ending.output()).contains("serves again", "a_migration_that_fails");
        assertThat(tool(OLD, "status").status()).isZero();
        assertThat(commandLine()).doesNotContain(versions.toString());
    }

    @Test
    @Order(3)
    void a_good_version_serves_after_a_backup_and_keeps_ports_and_the_program_of_before() throws IOException {
        int port = instance().port();
        String better = version("V901__more.sql", "create table forecourt.more (id bigint primary key);");

        Tool.Ending ending = tool(better, "upgrade");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("Proven by a restore", "Upgraded and verified");
        assertThat(commandLine()).contains(versions.toString());
        assertThat(instance().port()).isEqualTo(port);
    }

    @Test
    @Order(4)
    void a_rollback_to_a_program_that_misses_something_is_refused() throws SQLException {
        long process = process();
        database("insert into forecourt.flyway_schema_history"
                + " select 999, '904', 'contract after 903 drop more', type, script, checksum, installed_by, now(), 1, true"
                + " from forecourt.flyway_schema_history where version = '901'");

        Tool.Ending ending = tool(OLD, "rollback");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("contract after 903 drop more", "restore the backup");
        assertThat(process()).isEqualTo(process);
        database("delete from forecourt.flyway_schema_history where version = '904'");
    }

    @Test
    @Order(5)
    void a_rollback_starts_the_program_of_before_on_the_newer_schema() {
        Tool.Ending ending = tool(OLD, "rollback");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(tool(OLD, "status").status()).isZero();
        assertThat(commandLine()).doesNotContain(versions.toString());
    }

    @Test
    @Order(6)
    void a_version_that_takes_away_what_the_running_program_uses_is_refused_while_it_serves() throws IOException {
        long process = process();
        // the database has met migration 901, and the program that is back does not know it
        String taking = version("V903__contract_after_901_drop_more.sql", "drop table forecourt.more;");

        Tool.Ending ending = tool(taking, "upgrade", "--without-backup");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("contract after 901 drop more", "version in between");
        assertThat(process()).isEqualTo(process);
    }

    private static void database(String sql) throws SQLException {
        Path data = home.resolve("data");
        try (OpenInstallation installation = new OpenInstallation(data, Terminal.onStandardOutput(), "test")) {
            Settings settings = installation.reach();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://%s:%s/%s"
                                    .formatted(
                                            settings.required(Setting.POSTGRES_HOST),
                                            settings.required(Setting.POSTGRES_PORT),
                                            settings.required(Setting.POSTGRES_DB)),
                            settings.required(Setting.POSTGRES_USER),
                            settings.required(Setting.POSTGRES_PASSWORD));
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** A class path with a migration of a version that does not exist yet. */
    private static String version(String migration, String sql) throws IOException {
        Path folder = Files.createDirectories(versions.resolve(migration));
        Path file = folder.resolve("db/migration").resolve(migration);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
        return folder + File.pathSeparator + OLD;
    }

    private static Instance instance() {
        return Instance.in(home.resolve("data")).orElseThrow();
    }

    private static long process() {
        return instance().process();
    }

    private static String commandLine() {
        return ProcessHandle.of(process()).orElseThrow().info().commandLine().orElse("");
    }

    private static Tool.Ending tool(String classPath, String... arguments) {
        try (Tool tool = Tool.start(classPath, home, Map.of(), arguments)) {
            return tool.ending();
        }
    }
}
