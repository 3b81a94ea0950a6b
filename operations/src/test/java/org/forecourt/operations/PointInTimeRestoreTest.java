package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.operations.postgres.EmbeddedServer;
import org.forecourt.operations.postgres.Passwords;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.operations.postgres.Steps;
import org.forecourt.safekeeping.PhysicalPlace;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One market whose log is archived, as its operator loses it and gets it back. Each step needs the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PointInTimeRestoreTest {

    private static final int ROWS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORT = Tool.freePort();
    private static final int MAILING_PORT = Tool.freePort();

    @TempDir
    static Path home;

    private static Instant between = Instant.EPOCH;

    @Test
    @Order(1)
    void a_lost_data_folder_comes_back_with_every_acknowledged_row_and_its_pictures() throws Exception {
        try (Tool running = run("sync").ready()) {
            assertDone(tool("backup"), "Proven by a restore in");
            assertDone(tool("backup", "--physical"), "Proven by a restore in", "restore --to brings any moment back");
            try (Connection connection = connect(addressOfRun())) {
                write(connection, "create table forecourt.ledger (id integer primary key)");
                insert(connection, 0);
                between = now(connection);
                insert(connection, ROWS);
            }
            destroy(running);
        }

        assertDone(
                tool("restore", "--to", "latest"),
                "Restored the database with all that is archived",
                "Brought 90 picture files back",
                "There was no database before");

        assertThat(rows()).isEqualTo(2 * ROWS);
        assertThat(pictures()).isEqualTo(90);
    }

    @Test
    @Order(2)
    void a_moment_between_two_commits_comes_back_and_so_does_the_state_before_it() throws Exception {
        assertDone(
                tool("restore", "--to", between.toString().replace("T", " ")),
                "as it was at",
                "restore --undo puts them back");
        assertThat(rows()).isEqualTo(ROWS);

        assertDone(tool("restore", "--undo"), "are back");
        assertThat(rows()).isEqualTo(2 * ROWS);
        assertDone(tool("restore", "--forget-old"), "1 restores");
        assertThat(home.resolve("data")).isDirectoryNotContaining("glob:**postgres.*");
    }

    @Test
    @Order(3)
    void a_run_finishes_a_killed_switch_goes_on_archiving_and_says_how_far_it_is() throws Exception {
        interruptSwitch();
        try (Tool running = run("auto").ready()) {
            Instant now;
            try (Connection connection = connect(addressOfRun())) {
                insert(connection, 2 * ROWS);
                now = now(connection);
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> PhysicalPlace.in(home.resolve("repository"))
                            .range()
                            .filter(range -> range.to().isAfter(now))
                            .isPresent());
            assertThat(running.terminate().status()).isZero();
        }

        assertDone(tool("backups"), "physical", "portable", "restore --to reaches every moment from");
        assertDone(tool("backups", "--json"), "\"archive\" : {", "\"behind_seconds\"");
        assertDone(tool("backups", "verify"), "segments of its log, archived up to");
        assertDone(tool("restore", "--to", "latest"), "restore --undo puts them back");
        assertThat(rows()).isEqualTo(3 * ROWS);
    }

    @Test
    @Order(4)
    void what_the_archive_does_not_reach_is_refused_with_what_it_does() {
        Tool.Ending early = tool("restore", "--to", "2020-01-01 10:00");
        assertThat(early.status()).as(early.output()).isEqualTo(2);
        assertThat(early.output()).contains("before the first backup", "every change from");

        Tool.Ending late = tool("restore", "--to", "2120-01-01 10:00");
        assertThat(late.status()).as(late.output()).isEqualTo(2);
        assertThat(late.output()).contains("after the end of the archive", "every change from");
        assertThat(rowsOrZero()).isEqualTo(3 * ROWS);
    }

    @Test
    @Order(5)
    void a_server_of_the_operators_own_is_refused() {
        Map<String, String> external = Map.of(
                "POSTGRES_HOST",
                "db.example.org",
                "BACKUP_REPOSITORY",
                home.resolve("repository").toString());
        for (String[] words :
                List.of(new String[] {"backup", "--physical"}, new String[] {"restore", "--to", "latest"})) {
            Tool.Ending ending = Tool.run(home, external, words);
            assertThat(ending.status()).as(ending.output()).isEqualTo(2);
            assertThat(ending.output()).contains("embedded database", "db.example.org");
        }
    }

    /** As a restore leaves it that was killed between its two renames. */
    private static void interruptSwitch() throws IOException {
        Path data = home.resolve("data");
        Path restored = Files.createDirectories(data.resolve("postgres.restored-20260101000000"))
                .resolve("data");
        Files.move(data.resolve("postgres"), restored);
        Files.writeString(
                data.resolve("postgres.switch"),
                "%s\n%s\n".formatted(restored, data.resolve("postgres.before-20260101000000")));
    }

    private static void assertDone(Tool.Ending ending, String... words) {
        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains(words);
    }

    private static Tool run(String archiving) {
        return Tool.start(
                home,
                Map.of(
                        "DEMO_ADS",
                        "1",
                        "BACKUP_WAL",
                        archiving,
                        "BACKUP_REPOSITORY",
                        home.resolve("repository").toString()),
                "run",
                "--port",
                String.valueOf(PORT),
                "--mailing-port",
                String.valueOf(MAILING_PORT));
    }

    private static Tool.Ending tool(String... words) {
        return Tool.run(
                home, Map.of("BACKUP_REPOSITORY", home.resolve("repository").toString()), words);
    }

    private static DatabaseAddress addressOfRun() {
        return Instance.in(home.resolve("data")).map(Instance::database).orElseThrow();
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.database()),
                address.user(),
                new Secrets(home.resolve("data/secrets")).existing(Secrets.DATABASE));
    }

    private static void insert(Connection connection, int above) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into forecourt.ledger values (?)")) {
            for (int id = above + 1; id <= above + ROWS; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
            }
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As a destroyed disk: no process, no files, nothing written down, no secrets. */
    private static void destroy(Tool running) throws Exception {
        Path data = home.resolve("data");
        long number = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(number).orElseThrow();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        running.kill();
        for (ProcessHandle process : processes) {
            process.onExit().get(1, TimeUnit.MINUTES);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int rowsOrZero() {
        try {
            return rows();
        } catch (SQLException missing) {
            return 0;
        }
    }

    /** By a server on the files as they lie there now. */
    private static int rows() throws SQLException {
        Path data = home.resolve("data");
        Secrets secrets = new Secrets(data.resolve("secrets"));
        try (EmbeddedServer server = new EmbeddedServer(
                PostgresBinaries.in(data.resolve("programs")),
                data.resolve("postgres"),
                data.resolve("logs"),
                SILENT)) {
            DatabaseAddress address = server.start(
                    new Passwords(secrets.existing(Secrets.SUPERUSER), secrets.existing(Secrets.DATABASE)));
            try (Connection connection = connect(address);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from forecourt.ledger")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static final Steps SILENT = new Steps() {
        @Override
        public <T> T run(String announcement, Supplier<T> work) {
            return work.get();
        }
    };

    private static long pictures() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data/media"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
