package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.forecourt.operations.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verification of a stack asks its published ports and its inside; one red check is enough to say no. */
class DockerVerifyTest {

    @TempDir
    Path home;

    @TempDir
    Path engineFolder;

    private FakeEngine engine;
    private final FakeStack stack = new FakeStack();

    @BeforeEach
    void a_stack_that_runs_well() throws IOException {
        Examples.into(home);
        Examples.composeFile(home, stack.appPort(), stack.mailingPort());
        engine = new FakeEngine(engineFolder, home)
                .answers("docker container inspect *", 0, FakeStack.inspected(home.toString(), Map.of()))
                .answers("docker exec app manage probe *", 0, FakeStack.PROBE_OF_A_GOOD_ONE);
    }

    @AfterEach
    void close() {
        stack.close();
    }

    /** Something that is broken behind containers that look healthy. */
    record Broken(String what, BiConsumer<FakeEngine, FakeStack> injection, String check) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> broken() {
        String figures = "{\"activeAds\":%d,\"illustratedAds\":10,\"incompleteAds\":%d}";
        return Stream.of(
                new Broken("the app is unhealthy", (engine, stack) -> stack.appAnswers(503), "site and API"),
                new Broken(
                        "the mail service is unhealthy",
                        (engine, stack) -> stack.mailingAnswers(503),
                        "mailing service"),
                new Broken(
                        "the consumer has lost its broker",
                        (engine, stack) -> stack.says(
                                "/health/details", "{\"checks\":[{\"name\":\"consumer\",\"healthy\":false}]}"),
                        "mail consumer"),
                new Broken(
                        "the details are nonsense",
                        (engine, stack) -> stack.says("/health/details", "no"),
                        "mail consumer"),
                new Broken(
                        "the SMTP server is dead",
                        probe(figures.formatted(10, 0), "retry", "connection refused"),
                        "test mail"),
                new Broken("the mail is held", probe(figures.formatted(10, 0), "failed", "550 no"), "test mail"),
                new Broken("the relay stands still", probe(figures.formatted(10, 0), "unknown", ""), "test mail"),
                new Broken("the outbox is missing", probe(figures.formatted(10, 0), "no_outbox", ""), "test mail"),
                new Broken("a table is missing", probe("null", "sent", ""), "ads in the API"),
                new Broken(
                        "the list shows fewer ads than there are",
                        probe(figures.formatted(11, 0), "sent", ""),
                        "ads in the API"),
                new Broken(
                        "the list is broken", (engine, stack) -> stack.says("/api/ads/", "<html>"), "ads in the API"),
                new Broken("an ad has no rear", probe(figures.formatted(10, 1), "sent", ""), "pictures of test ads"),
                new Broken(
                        "the volume is gone",
                        (engine, stack) -> engine.answers("docker volume ls *", 0, "other"),
                        "data volume"),
                new Broken(
                        "a second volume looks like it",
                        (engine, stack) -> engine.answers("docker volume ls *", 0, "postgres-data", "x_postgres-data"),
                        "data volume"),
                new Broken(
                        "the container cannot be entered",
                        (engine, stack) -> engine.answers("docker exec *", 126, "OCI runtime exec failed"),
                        "ads in the API"));
    }

    private static BiConsumer<FakeEngine, FakeStack> probe(String figures, String state, String detail) {
        return (engine, stack) ->
                engine.answers("docker exec app manage probe *", 0, FakeStack.probe(figures, state, "", detail));
    }

    @Test
    void everything_is_green_when_it_is_and_the_mode_is_known_from_the_command_line() {
        Tool.Ending ending = verify();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output().lines().filter(line -> line.startsWith("✅"))).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void one_red_check_names_itself_and_a_cure(Broken broken) {
        broken.injection().accept(engine, stack);

        Tool.Ending ending = verify();

        List<String> red =
                ending.output().lines().filter(line -> line.startsWith("❌")).toList();
        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(red).isNotEmpty().anySatisfy(line -> assertThat(line).contains(broken.check() + ": "));
        assertThat(red).allSatisfy(line -> assertThat(line).contains(". "));
    }

    @Test
    void where_the_database_lies_in_a_folder_that_is_looked_at_and_no_volume_is_asked_for() {
        String pg = FakeStack.container("pg", home.toString(), "running", "healthy", 0, 0)
                .replaceFirst(
                        "}$",
                        ",\"Mounts\":[{\"Type\":\"bind\",\"Source\":\"/srv/site/pg\","
                                + "\"Destination\":\"/var/lib/postgresql/data\"}]}");
        engine.answers("docker container inspect *", 0, FakeStack.inspected(home.toString(), Map.of("pg", pg)))
                .answers("docker container inspect pg", 0, "[" + pg + "]")
                .answers("docker volume ls *", 0, "other")
                .answers("docker exec pg cat *", 0, "17");

        Tool.Ending there = verify();
        engine.answers("docker exec pg cat *", 1, "No such file or directory");
        Tool.Ending gone = verify();

        assertThat(there.status()).as(there.output()).isZero();
        assertThat(there.output()).contains("✅ data folder: /srv/site/pg");
        assertThat(gone.status()).isEqualTo(1);
        assertThat(gone.output()).contains("❌ data folder", "No such file");
    }

    @Test
    void no_secret_is_on_a_command_line() {
        verify();

        assertThat(engine.calls()).doesNotContain("PASSWORD", "KEY", "Bearer");
    }

    @Test
    void status_tells_every_container_and_fails_when_one_is_ill() {
        assertThat(run("status", "--mode", "docker").status()).isZero();

        engine.answers(
                "docker container inspect *",
                0,
                FakeStack.inspected(
                        home.toString(),
                        Map.of("rabbitmq", FakeStack.container("rabbitmq", home.toString(), "exited", "", 1, 0))));
        Tool.Ending ill = run("status", "--mode", "docker");

        assertThat(ill.status()).isEqualTo(1);
        assertThat(ill.output()).contains("rabbitmq  exited", "app       running, healthy");
    }

    @Test
    void uninstall_deletes_only_volumes_of_ours_and_only_when_told_twice() {
        engine.answers("docker volume inspect *", 1, """
                [{"Name":"postgres-data","CreatedAt":"x","Labels":null},
                 {"Name":"forecourt-media","CreatedAt":"x","Labels":{"org.forecourt.installation":"forecourt"}}]
                """);

        assertThat(run("uninstall", "--mode", "docker").status()).isZero();
        assertThat(engine.calls()).contains("docker-compose down").doesNotContain("volume rm", "down -v");

        Tool.Ending twice = run("uninstall", "--mode", "docker", "--delete-data", "--yes-delete-data");
        assertThat(twice.output()).contains("Kept the volume postgres-data");
        assertThat(engine.calls()).contains("docker volume rm forecourt-media").doesNotContain("rm postgres-data");
    }

    private Tool.Ending verify() {
        return run("verify", "--mode", "docker");
    }

    private Tool.Ending run(String... arguments) {
        try (Tool tool = engine.start(arguments)) {
            return tool.ending();
        }
    }
}
