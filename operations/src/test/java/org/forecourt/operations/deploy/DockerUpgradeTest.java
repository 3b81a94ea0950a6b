package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.forecourt.operations.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which steps an upgrade takes in which order; what they do on a real engine is tried in {@code containers/test-upgrade}. */
class DockerUpgradeTest {

    @TempDir
    Path home;

    @TempDir
    Path engineFolder;

    private FakeEngine engine;
    private final FakeStack stack = new FakeStack();

    @BeforeEach
    void a_stack_of_one_version_and_sources_of_another() throws IOException {
        Examples.into(home);
        Examples.composeFile(home, stack.appPort(), stack.mailingPort());
        engine = new FakeEngine(engineFolder, home)
                .answers("docker container inspect *", 0, FakeStack.inspected(home.toString(), Map.of()))
                .answers("docker container inspect app-next", 1, "[]")
                .answers("docker container inspect app2", 1, "[]")
                .answers("docker container inspect proxy app2", 1, "[]")
                .answers("docker container inspect app", 0, "[" + container("app") + "]")
                .answers("docker container inspect mailing", 0, "[" + container("mailing") + "]")
                .answers("docker image inspect *", 1)
                .answers("docker image inspect *-app:next", 0, "new-app")
                .answers("docker image inspect *-mailing:next", 0, "new-mailing")
                .answers("docker-compose config --services", 0, "app", "mailing")
                .answers("docker exec pg *", 0, "forecourt|001|ads", "mailing|001|journal")
                .answers("docker exec app manage probe *", 0, FakeStack.PROBE_OF_A_GOOD_ONE);
    }

    @AfterEach
    void close() {
        stack.close();
    }

    private String container(String name) {
        return FakeStack.container(name, home.toString(), "running", "healthy", 0, 0);
    }

    @Test
    void everything_that_can_fail_happens_before_anything_is_replaced() {
        Tool.Ending ending = upgrade();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("Upgraded and verified");
        assertThat(engine.calls())
                .containsSubsequence(
                        "docker-compose build app mailing\n",
                        "docker-compose run --rm --no-deps prepare\n",
                        "docker-compose run --rm --no-deps app manage migrate --noinput\n",
                        "docker-compose run -d --no-deps --name app-next app\n",
                        "docker exec app-next healthy 8000\n",
                        "docker tag image-of-app forecourt-app:serving\n",
                        "docker tag new-app forecourt-app:latest\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate mailing\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate app\n",
                        "docker tag image-of-app forecourt-app:previous\n")
                .doesNotContain("PASSWORD=s", "compose down", "compose stop");
        assertThat(upgrade().output()).contains("nothing to upgrade");
    }

    /** Something that goes wrong while the version before serves. */
    record Obstacle(String what, Consumer<FakeEngine> injection, String named) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Obstacle> obstacles() {
        return Stream.of(
                new Obstacle(
                        "the build fails",
                        engine -> engine.answers("docker-compose build *", 1, "ERROR: does not compile"),
                        "does not compile"),
                new Obstacle(
                        "the settings are refused",
                        engine -> engine.answers("docker-compose run * prepare", 2, "APP_PROT is not known"),
                        "APP_PROT"),
                new Obstacle(
                        "the migration fails",
                        engine -> engine.answers("docker-compose run * migrate *", 1, "column exists already"),
                        "column exists already"),
                new Obstacle(
                        "the new version does not start",
                        engine -> engine.answers("docker exec app-next healthy *", 1)
                                .answers("docker container inspect app-next", 0, ended())
                                .answers("docker logs * app-next", 0, "an exception of the new version"),
                        "an exception of the new version"),
                new Obstacle(
                        "the new version starts and never becomes healthy",
                        engine -> engine.answers("docker exec app-next healthy *", 1)
                                .answers(
                                        "docker container inspect app-next",
                                        0,
                                        "[" + FakeStack.container("app-next", "HOME", "running", "starting", 0, 0)
                                                + "]"),
                        "not healthy after 1 s"));
    }

    private static String ended() {
        return "[" + FakeStack.container("app-next", "HOME", "exited", "", 1, 0) + "]";
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void what_fails_before_the_switch_touches_nothing_that_serves(Obstacle obstacle) {
        obstacle.injection().accept(engine);

        Tool.Ending ending = upgrade("--patience", "1");

        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(ending.output().lines().toList().getLast())
                .startsWith("forecourt: ")
                .contains(obstacle.named());
        assertThat(engine.calls()).doesNotContain("compose up", ":latest\n", ":previous\n", "compose stop");
        assertThat(home.resolve("data/kept-version.json")).doesNotExist();
    }

    @Test
    void a_version_that_is_not_healthy_after_the_switch_is_replaced_back_with_the_mail_service() {
        stack.appAnswers(503);

        try (Tool tool = engine.start(arguments("--patience", "1"))) {
            tool.awaits("back to the version before");
            stack.appAnswers(200);
            Tool.Ending ending = tool.ending();

            assertThat(ending.status()).as(ending.output()).isEqualTo(1);
            assertThat(ending.output()).contains("not healthy after 1 s", "serves again after");
        }
        assertThat(engine.calls())
                .containsSubsequence(
                        "docker tag new-app forecourt-app:latest\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate app\n",
                        "docker tag image-of-app forecourt-app:latest\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate app\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate mailing\n")
                .doesNotContain(":previous\n");
    }

    @Test
    void of_two_nodes_each_is_out_of_the_rotation_while_it_is_replaced() {
        engine.answers("docker-compose config --services", 0, "app", "app2", "proxy")
                .answers("docker container inspect app2", 0, "[" + container("app2") + "]")
                .answers(
                        "docker container inspect proxy app2",
                        0,
                        "[" + container("proxy") + "," + container("app2") + "]");

        Tool.Ending ending = upgrade();

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(engine.calls())
                .containsSubsequence(
                        "touch /tmp/drained/app2\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate app2\n",
                        "docker exec app2 healthy 8000\n",
                        "rm -f /tmp/drained/app2\n",
                        "touch /tmp/drained/app\n",
                        "docker-compose up -d --no-deps --no-build --force-recreate app\n",
                        "rm -f /tmp/drained/app\n")
                .doesNotContain("app-next app\n");
    }

    @Test
    void what_is_in_the_way_is_refused_before_the_build() throws IOException {
        assertRefused(run("upgrade"), "nothing was deployed", "deploy comes first");
        engine.answers(
                "docker container inspect app",
                0,
                "[" + FakeStack.container("app", home.toString(), "exited", "", 1, 0) + "]");
        assertRefused(upgrade(), "app", "an upgrade goes from a version that serves");
        engine.answers("docker container inspect app", 0, "[" + container("app") + "]");

        assertRefused(run("upgrade", "--mode", "docker"), "proven backup", "--without-backup");

        engine.answers("docker-compose config --services", 0, "app", "app2", "proxy");
        assertRefused(upgrade(), "two nodes", "./forecourt deploy");
        engine.answers("docker-compose config --services", 0, "app");

        engine.migrating("db/migration/V903__contract_after_902_drop_price.sql");
        assertRefused(upgrade(), "contract after 902 drop price", "version in between");
        assertThat(engine.calls()).doesNotContain("compose build");
    }

    @Test
    void a_rollback_goes_back_unless_the_schema_lacks_what_the_kept_version_uses() {
        upgrade();
        engine.answers("docker image inspect *-app:previous", 0, "image-of-app")
                .answers("docker image inspect *-mailing:previous", 0, "image-of-mailing")
                .answers("docker exec pg *", 0, "forecourt|003|contract after 002 drop price", "mailing|001|journal");

        assertRefused(run("rollback"), "migration 3 of the schema forecourt", "restore the backup");

        engine.answers("docker exec pg *", 0, "forecourt|003|one more column", "mailing|001|journal");
        Tool.Ending ending = run("rollback");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("serves again", "check the older out");
        assertThat(engine.calls())
                .containsSubsequence(
                        "docker tag image-of-app forecourt-app:latest\n", "image rm forecourt-app:previous");
        assertRefused(run("rollback"), "nothing is kept");
    }

    @Test
    void after_a_rollback_counts_what_the_version_knows_that_is_back_and_not_what_its_database_has_met() {
        upgrade();
        engine.answers("docker image inspect *-app:previous", 0, "image-of-app")
                .answers("docker image inspect *-mailing:previous", 0, "image-of-mailing")
                .answers("docker exec pg *", 0, "forecourt|902|one more column", "mailing|001|journal");
        assertThat(run("rollback").status()).isZero();

        engine.migrating("db/migration/V903__contract_after_902_drop_price.sql");

        assertRefused(upgrade(), "contract after 902 drop price", "version in between");
    }

    private Tool.Ending upgrade(String... more) {
        return run(arguments(more));
    }

    private static String[] arguments(String... more) {
        return Stream.concat(Stream.of("upgrade", "--mode", "docker", "--without-backup"), Stream.of(more))
                .toArray(String[]::new);
    }

    private Tool.Ending run(String... arguments) {
        try (Tool tool = engine.start(arguments)) {
            return tool.ending();
        }
    }

    private static void assertRefused(Tool.Ending ending, String... named) {
        List<String> lines = ending.output().lines().toList();
        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(lines.getLast()).startsWith("forecourt: ").contains(named);
    }
}
