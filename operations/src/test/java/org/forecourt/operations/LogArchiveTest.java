package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.forecourt.backup.Progress;
import org.forecourt.backup.physical.ArchiveRange;
import org.forecourt.backup.physical.BaseManifest;
import org.forecourt.backup.physical.PhysicalBackup;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PhysicalVerification;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.safekeeping.LogArchive;
import org.forecourt.safekeeping.PhysicalPlace;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogArchiveTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Path data;
    private static DataFolder taken;
    private Database database;
    private Settings reached;

    @BeforeAll
    static void take() {
        data = folder.resolve("data");
        taken = DataFolder.take(data, "17", "test").orElseThrow();
    }

    @AfterAll
    static void giveBack() {
        taken.close();
    }

    @BeforeEach
    void open() {
        database = new Database(taken, Terminal.onStandardError());
        reached = database.open(Settings.load(folder, Map.of()));
    }

    @AfterEach
    void stop() {
        ServerArchiving.configure(new EmbeddedCluster(data).access(reached), ServerArchiving.Mode.OFF);
        database.close();
    }

    @Test
    void it_begins_with_the_first_backup_made_beside_it_and_without_a_gap() throws Exception {
        PhysicalRepository repository = PhysicalPlace.of(data, reached).orElseThrow();
        ServerAccess server = new EmbeddedCluster(data).access(reached);
        try (LogArchive _ = begin("auto")) {
            assertThat(ServerArchiving.keepLog(server)).isTrue();
            assertThat(ServerArchiving.keepLog(server)).isFalse();
            BaseManifest backup = new PhysicalBackup(
                            server,
                            repository,
                            new EmbeddedCluster(data).starter(),
                            folder.resolve("scratch"),
                            Progress.NONE)
                    .make();
            Instant now = Instant.now();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> repository
                            .range()
                            .map(ArchiveRange::to)
                            .filter(now::isBefore)
                            .isPresent());

            assertThat(new PhysicalVerification(repository, Progress.NONE)
                            .run(backup.id())
                            .archive())
                    .isPresent();
        }
    }

    @Test
    void after_a_sudden_end_in_synchronous_mode_commits_wait_for_nobody() throws Exception {
        try (LogArchive _ = begin("sync")) {
            assertThat(standbys()).contains("forecourt_archive");
            long number = Long.parseLong(
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
            ProcessHandle server = ProcessHandle.of(number).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }

        open();

        assertThat(standbys()).isEmpty();
    }

    @Test
    void off_keeps_no_log_for_anybody() throws Exception {
        ServerArchiving.keepLog(new EmbeddedCluster(data).access(reached));

        begin("off").close();

        assertThat(answer("select count(*)::text from pg_replication_slots")).isEqualTo("0");
    }

    @Test
    void of_two_nodes_one_archives_and_the_other_takes_over() {
        ServerAccess server = new EmbeddedCluster(data).access(reached);
        PhysicalRepository repository = PhysicalPlace.in(folder.resolve("turns"));
        try (LogArchive second = LogArchive.beginInTurn(server, repository, false)) {
            Awaitility.await().atMost(PATIENCE).until(second::isArchiving);
            try (LogArchive third = LogArchive.beginInTurn(server, repository, false)) {
                second.close();
                Awaitility.await().atMost(PATIENCE).until(third::isArchiving);
                assertThat(second.isArchiving()).isFalse();
            }
        }
    }

    private LogArchive begin(String wanted) {
        return LogArchive.begin(new EmbeddedCluster(data).access(reached), PhysicalPlace.of(data, reached), wanted);
    }

    private String standbys() throws SQLException {
        return answer("show synchronous_standby_names");
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://%s:%d/%s"
                                .formatted(
                                        reached.required(Setting.POSTGRES_HOST),
                                        reached.number(Setting.POSTGRES_PORT),
                                        reached.required(Setting.POSTGRES_DB)),
                        reached.required(Setting.POSTGRES_USER),
                        reached.required(Setting.POSTGRES_PASSWORD));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
