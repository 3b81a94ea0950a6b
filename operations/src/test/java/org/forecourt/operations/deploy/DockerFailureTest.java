package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.forecourt.operations.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on containers: never a success, always the cause and its cure in one line. */
class DockerFailureTest {

    private static final String FOREIGN_VOLUME =
            "[{\"Name\":\"postgres-data\",\"CreatedAt\":\"2025-01-01T00:00:00Z\",\"Labels\":null}]";
    private static final String OUR_VOLUME =
            "[{\"Name\":\"postgres-data\",\"CreatedAt\":\"2025-01-01T00:00:00Z\",\"Labels\":{\"org.forecourt.installation\":\"forecourt\"}}]";

    @TempDir
    Path home;

    @TempDir
    Path engineFolder;

    private FakeEngine engine;
    private int port;
    private int mailingPort;

    @BeforeEach
    void an_engine_without_anything() throws IOException {
        Examples.into(home);
        engine = new FakeEngine(engineFolder, home);
        port = Tool.freePort();
        mailingPort = Tool.freePort();
        Examples.composeFile(home, port, mailingPort);
    }

    /**
     * Something that goes wrong.
     *
     * @param status the exit status that says so
     * @param starts whether containers may have been started by then
     * @param named what the last line tells
     */
    record Failure(String what, Consumer<FakeEngine> injection, int status, boolean starts, List<String> named) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Failure> failures() {
        return Stream.concat(beforeTheStart(), duringTheStart());
    }

    private static Stream<Failure> beforeTheStart() {
        return Stream.of(
                refused(
                        "the daemon is down",
                        engine -> engine.answers("docker version *", 1, "Cannot connect to the Docker daemon"),
                        "Cannot connect",
                        "systemctl start docker"),
                refused(
                        "compose is missing",
                        engine -> engine.answers("docker-compose version", 1),
                        "compose",
                        "install"),
                refused(
                        "a container named app is somebody else's",
                        engine -> engine.answers(
                                "docker container inspect *",
                                1,
                                "[{\"Name\":\"/app\",\"Config\":{\"Labels\":{\"a\":\"b\"}}}]"),
                        "app",
                        "docker rename app"),
                refused(
                        "a container named pg without labels",
                        engine -> engine.answers(
                                "docker container inspect *", 1, "[{\"Name\":\"/pg\",\"Config\":{\"Labels\":null}}]"),
                        "pg",
                        "rename"),
                refused(
                        "the containers are of another folder",
                        engine -> engine.answers(
                                "docker container inspect *",
                                1,
                                "[" + FakeStack.container("mailing", "/srv/other", "running", "healthy", 0, 0) + "]"),
                        "/srv/other",
                        "uninstall"),
                refused(
                        "another project of the same name",
                        engine -> engine.answers("docker ps -aq *", 0, "abc")
                                .answers(
                                        "docker container inspect abc",
                                        0,
                                        "[" + FakeStack.container("shop", "/srv/shop", "running", "", 0, 0) + "]"),
                        "shop",
                        "/srv/shop"),
                refused(
                        "a volume somebody made",
                        engine -> engine.answers("docker volume inspect *", 1, FOREIGN_VOLUME)
                                .answers(
                                        "docker run *",
                                        0,
                                        "version=17",
                                        "kilobytes=51200",
                                        "files=900",
                                        "changed=1700000000"),
                        "postgres-data",
                        "--adopt"),
                refused(
                        "a volume that cannot be looked into",
                        engine -> engine.answers("docker volume inspect *", 1, FOREIGN_VOLUME)
                                .answers("docker run *", 125, "no such image"),
                        "no such image",
                        "docker volume inspect"),
                refused(
                        "a database of another major version",
                        engine -> engine.answers("docker volume inspect *", 1, OUR_VOLUME)
                                .answers("docker run *", 0, "version=16", "files=900"),
                        "PostgreSQL 16",
                        "PostgreSQL 17"),
                refused("a full disk", engine -> engine.answers("docker info *", 0, "/proc"), "0 MB left", "make room"),
                refused(
                        "an engine that talks nonsense",
                        engine -> engine.answers("docker container inspect *", 0, "<html>"),
                        1,
                        "docker info"));
    }

    private static Stream<Failure> duringTheStart() {
        return Stream.of(
                failed(
                        "the build fails",
                        engine -> engine.answers("docker-compose up *", 1, "ERROR: Service 'app' failed to build"),
                        "failed to build",
                        "deploy.log"),
                failed(
                        "the engine is killed during the build",
                        engine -> engine.answers("docker-compose up *", 137),
                        "compose failed",
                        "deploy.log"),
                failed(
                        "a port is taken between look and start",
                        engine -> engine.answers(
                                "docker-compose up *", 1, "Bind for 0.0.0.0:8000 failed: port is already allocated"),
                        "already allocated"),
                upWith(
                        "a misspelt setting or a bad secret",
                        "forecourt-prepare",
                        state("exited", "", 2),
                        "POSTGRES_PASSWORD is too well known",
                        2),
                upWith("lost secrets", "forecourt-prepare", state("exited", "", 1), "the secrets are lost", 1),
                upWith(
                        "the database does not start",
                        "pg",
                        state("exited", "", 1),
                        "FATAL: could not write lock file: No space left on device",
                        1),
                upWith(
                        "the database never becomes healthy",
                        "pg",
                        state("running", "unhealthy", 0),
                        "FATAL: database forecourt does not exist",
                        1),
                upWith("the broker is down", "rabbitmq", state("exited", "", 1), "BOOT FAILED", 1),
                upWith(
                        "a migration fails",
                        "app",
                        new Described("restarting", "", 1, 3),
                        "migration 12 failed: column exists",
                        1),
                upWith("the app is killed for its memory", "app", state("exited", "", 137), "out of memory", 1),
                upWith(
                        "the mail service does not start",
                        "mailing",
                        new Described("restarting", "", 1, 2),
                        "SMTP_PORT must be a port",
                        1),
                startedAgain(
                        "the database's disk is full, and it has begun anew",
                        "pg",
                        "initdb: error: could not write to file: No space left on device",
                        "initdb: removing contents of data directory",
                        "the database could not be made; the lines above say why"));
    }

    /** What is wrong stands at the end of the start before, in the first of these lines. */
    private static Failure startedAgain(String what, String name, String... end) {
        Failure begun = upWith(what, name, new Described("running", "starting", 0, 3), "begins well", 1);
        return new Failure(
                what,
                engine -> {
                    begun.injection().accept(engine);
                    engine.answers("docker logs --until *" + name, 0, end);
                },
                1,
                true,
                List.of(end[0]));
    }

    /** How the engine describes the container that is the cause. */
    private record Described(String status, String health, int exitCode, int restarts) {}

    private static Described state(String status, String health, int exitCode) {
        return new Described(status, health, exitCode, 0);
    }

    private static Failure refused(String what, Consumer<FakeEngine> injection, String... named) {
        return new Failure(what, injection, 2, false, List.of(named));
    }

    private static Failure refused(String what, Consumer<FakeEngine> injection, int status, String... named) {
        return new Failure(what, injection, status, false, List.of(named));
    }

    private static Failure failed(String what, Consumer<FakeEngine> injection, String... named) {
        return new Failure(what, injection, 1, true, List.of(named));
    }

    /** Compose ends as it does when a container that others wait for is in trouble. */
    private static Failure upWith(String what, String name, Described described, String words, int status) {
        return new Failure(
                what,
                engine -> engine.answers("docker-compose up *", 1, "ERROR: for app  Container is unhealthy")
                        .answers("docker logs *" + name, 0, "something before", words)
                        .whenUp(FakeStack.inspected(
                                "HOME",
                                Map.of(
                                        name,
                                        FakeStack.container(
                                                name,
                                                "HOME",
                                                described.status(),
                                                described.health(),
                                                described.exitCode(),
                                                described.restarts())))),
                status,
                true,
                List.of(words));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_never_called_a_success_and_names_cause_and_cure(Failure failure) {
        failure.injection().accept(engine);

        Tool.Ending ending = deploy();

        List<String> lines = ending.output().lines().toList();
        assertThat(ending.status()).as(ending.output()).isEqualTo(failure.status());
        assertThat(lines.getLast()).startsWith("forecourt: ");
        assertThat(ending.output()).contains(failure.named()).doesNotContain("Deployed and verified", "Exception");
        assertThat(engine.calls().contains("docker-compose up")).isEqualTo(failure.starts());
        assertThat(engine.calls()).doesNotContain("docker rm", "docker stop", "docker kill", "volume rm", " down");
    }

    @Test
    void without_an_engine_the_operator_is_told_to_install_one() {
        engine.without("docker").without("docker-compose");

        try (Tool tool = engine.startWithNothingElse("deploy", "--mode", "docker")) {
            assertThat(tool.ending().status()).isEqualTo(2);
            assertThat(tool.output()).contains("docker is missing", "install");
        }
    }

    @Test
    void ports_in_use_are_refused_with_the_name_of_their_holder() throws IOException {
        for (int taken : new int[] {port, mailingPort}) {
            try (ServerSocket socket = new ServerSocket(taken)) {
                Tool.Ending ending = deploy();

                assertThat(ending.status()).as(ending.output()).isEqualTo(2);
                assertThat(ending.output())
                        .contains(
                                "port " + socket.getLocalPort(),
                                "java (process " + ProcessHandle.current().pid());
            }
        }
        assertThat(engine.calls()).doesNotContain("docker-compose up");
    }

    @Test
    void missing_examples_are_refused() throws IOException {
        Files.delete(home.resolve("env-config/.env.secrets.example"));

        Tool.Ending ending = deploy();

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.output()).contains(".env.secrets.example", "git checkout");
    }

    @Test
    void a_volume_is_adopted_when_the_operator_says_so_and_its_content_is_shown_first() {
        engine.answers("docker volume inspect *", 1, FOREIGN_VOLUME)
                .answers("docker run *", 0, "version=17", "kilobytes=51200", "files=900", "changed=1700000000")
                .answers("docker-compose up *", 1, "ERROR: stopped here");

        Tool.Ending ending = deploy("--adopt");

        assertThat(ending.output()).contains("a database of PostgreSQL 17, 50 MB in 900 files", "stopped here");
        assertThat(engine.calls()).contains("docker-compose up");
    }

    @Test
    void a_second_deploy_at_the_same_time_is_refused_and_the_death_of_the_first_sets_the_lock_free() {
        engine.hangs("docker-compose up *");
        try (Tool first = engine.start("deploy", "--mode", "docker")) {
            first.awaits("Building images");

            assertThat(deploy().output()).contains("(deploy) works on this installation already");
            first.kill();
        }
        engine.answers("docker-compose up *", 1, "ERROR: the second one came so far");

        assertThat(deploy().output()).contains("the second one came so far");
    }

    private Tool.Ending deploy(String... more) {
        String[] arguments = Stream.concat(Stream.of("deploy", "--mode", "docker"), Stream.of(more))
                .toArray(String[]::new);
        try (Tool tool = engine.start(arguments)) {
            return tool.ending();
        }
    }
}
