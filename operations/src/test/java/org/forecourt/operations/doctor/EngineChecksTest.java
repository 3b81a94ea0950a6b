package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the engine's answers; the engine is a program that says what the test wants. */
class EngineChecksTest {

    private static final String CONTAINER = """
            {"Name": "/%s", "LogPath": "/nonexistent", "RestartCount": %d,
             "State": {"Status": "%s", "ExitCode": %d, "OOMKilled": false},
             "Config": {"Image": "forecourt-app", "Env": ["OPERATOR_KEY=never-shown"], "Labels": {%s}},
             "HostConfig": {"Memory": 1073741824, "RestartPolicy": {"Name": "%s"},
                            "LogConfig": {"Type": "json-file", "Config": {%s}}}}
            """;

    @TempDir
    Path home;

    private FakeDocker docker = FakeDocker.in(Path.of(System.getProperty("java.io.tmpdir")));

    @BeforeEach
    void installation() throws IOException {
        docker = FakeDocker.in(home);
        Files.copy(
                Path.of("").toAbsolutePath().resolveSibling("docker-compose.yml"), home.resolve("docker-compose.yml"));
    }

    @ParameterizedTest
    @CsvSource({"20.10.24+dfsg1, OK", "28.2.2, OK", "19.03.1, BROKEN", "20.9.0, BROKEN"})
    void an_old_engine_is_named(String version, Verdict expected) {
        docker.answering("version", version + "\n");

        assertThat(patient().finding(new EngineCheck(), Subject.ENGINE).verdict())
                .isEqualTo(expected);
    }

    @Test
    void an_engine_that_does_not_answer_is_broken_and_the_rest_is_not_checked() {
        assertThat(patient().finding(new EngineCheck(), Subject.ENGINE).line())
                .contains("❌", "Cannot connect to the Docker daemon", "Cure: start it");
        assertThat(patient().findings(new ContainersCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
        assertThat(patient().findings(new DatabaseCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
    }

    @Test
    void in_local_mode_containers_are_not_asked_for() {
        assertThat(Case.in(home).findings(new EngineCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
    }

    @Test
    void our_own_healthy_container_is_fine() {
        inspect(ours("app", "running", "unless-stopped"));

        assertThat(patient().findings(new ContainersCheck()))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.OK, Verdict.OK);
    }

    @Test
    void containers_of_others_are_named() {
        inspect(container("app", "running", "", "unless-stopped", 0));
        assertThat(patient().finding(new ContainersCheck(), Subject.CONTAINERS).line())
                .contains("❌", "a container named app (image forecourt-app) is not ours");

        inspect(container("pg", "running", folder("/somewhere/else"), "unless-stopped", 0));
        assertThat(patient().finding(new ContainersCheck(), Subject.CONTAINERS).line())
                .contains("❌", "/somewhere/else");
    }

    @Test
    void a_stopped_a_failed_and_an_impermanent_container_are_named() {
        inspect(ours("mailing", "exited", "unless-stopped"));
        assertThat(patient().finding(new ContainersCheck(), Subject.CONTAINERS).line())
                .contains("❌", "mailing is exited", "docker logs mailing");

        inspect(container("forecourt-prepare", "exited", folder(home.toString()), "no", 2));
        assertThat(patient().finding(new ContainersCheck(), Subject.CONTAINERS).line())
                .contains("❌", "ended with status 2");

        inspect(ours("app", "running", "no"));
        assertThat(patient().finding(new ContainersCheck(), Subject.CONTAINERS).line())
                .contains("⚠️", "does not come back by itself");
    }

    @ParameterizedTest
    @CsvSource({"17, OK", "16, BROKEN"})
    void files_of_another_major_version_than_the_image_are_named(String major, Verdict expected) {
        Volumes.Report report = report("major " + major, "program postgres (PostgreSQL) 17.4 (Debian 17.4-1)");

        Finding finding =
                patient().finding(new DatabaseFilesCheck("17", new Once<>(() -> report)), Subject.DATABASE_FILES);

        assertThat(finding.verdict()).isEqualTo(expected);
    }

    @Test
    void a_lost_volume_of_secrets_beside_data_is_named() {
        Function<String, Finding> look = line -> {
            Volumes.Report report = report("major 17", line);
            return patient().finding(new KeptSecretsCheck(new Once<>(() -> report)), Subject.KEPT_SECRETS);
        };

        assertThat(look.apply("library glibc").verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(look.apply("secret POSTGRES_PASSWORD").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void a_full_volume_is_named() {
        docker.answering("info", "/nonexistent\n");
        Volumes.Report report = report("space postgres-data 4096 1000 100 50");

        List<Finding> findings = patient().findings(new DiskCheck(new Once<>(() -> report)));

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.BROKEN, Verdict.BROKEN);
        assertThat(findings.toString()).contains("the volume postgres-data has 3 MB left", "50 file numbers");
    }

    @Test
    void only_volumes_that_exist_are_looked_into_and_only_to_read() {
        docker.answering("volume", "postgres-data\nsomebody-elses\n").answering("run", "major 17\n");

        assertThat(Volumes.look(docker.engine(), "postgres:17-alpine").major()).contains("17");
        assertThat(docker.calls().getLast())
                .contains(
                        "run --rm --pull never",
                        "--network none",
                        "--read-only",
                        "--volume postgres-data:/volumes/postgres-data:ro")
                .doesNotContain("somebody-elses", "rabbitmq-data");
    }

    @Test
    void the_engine_is_only_asked_and_never_told() {
        docker.answering("version", "28.0.0\n")
                .answering("volume", "postgres-data\n")
                .answering("run", "major 17\n");
        docker.answering("info", "/nonexistent\n").answering("exec", "1\n");
        inspect(ours("app", "running", "unless-stopped") + "," + ours("pg", "running", "unless-stopped") + ","
                + ours("rabbitmq", "running", "unless-stopped"));
        Surroundings surroundings = patient().surroundings();

        new Examination(Checks.all(surroundings), java.time.Duration.ofSeconds(30)).of(surroundings);

        assertThat(docker.calls())
                .hasSizeGreaterThan(5)
                .allMatch(
                        call -> Set.of("version", "info", "inspect", "volume", "image", "ps", "run", "exec", "compose")
                                .contains(call.split(" ")[0]))
                .noneMatch(call -> call.startsWith("volume") && !call.startsWith("volume ls"))
                .noneMatch(call -> call.startsWith("exec") && !call.matches("exec (pg|rabbitmq|app) (sh|bash|cat) .*"));
    }

    private Case patient() {
        return Case.in(home).docker(docker);
    }

    private void inspect(String containers) {
        docker.answering("version", "28.0.0\n").answering("inspect", "[" + containers + "]");
    }

    private String ours(String name, String state, String restart) {
        return container(name, state, folder(home.toString()), restart, 0);
    }

    private static String container(String name, String state, String label, String restart, int exit) {
        return CONTAINER.formatted(name, 0, state, exit, label, restart, "\"max-size\": \"10m\"");
    }

    private static String folder(String path) {
        return "\"com.docker.compose.project.working_dir\": \"%s\"".formatted(path);
    }

    private static Volumes.Report report(String... lines) {
        return Volumes.Report.of(List.of(lines));
    }
}
