package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forecourt.operations.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the engine for backups of a stack; what comes of it on a real one is tried in containers/test-deploy. */
class DockerBackupTest {

    private static final String MODEL = """
            ["sha256:1234",["POSTGRES_HOST=pg","PATH=/bin","POSTGRES_PASSWORD_FILE=/run/forecourt/POSTGRES_PASSWORD"],
             {"forecourt_data":{},"forecourt_outside":{}}]
            """.replace("\n", "");

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
        Files.writeString(home.resolve("passphrase"), "correct horse battery\n");
        engine = new FakeEngine(engineFolder, home)
                .answers("docker container inspect *", 0, FakeStack.inspected(home.toString(), Map.of()))
                .answers("docker container inspect forecourt-backup", 1, "[]")
                .answers(
                        "docker container inspect mailing app app2",
                        0,
                        "[" + running("mailing") + "," + running("app") + "]")
                .answers("docker inspect -f *", 0, MODEL);
    }

    private String running(String name) {
        return FakeStack.container(name, home.toString(), "running", "healthy", 0, 0);
    }

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void a_backup_is_made_beside_the_services_and_its_status_is_handed_on() {
        engine.answers("docker start -a *", 1, "the backup 1 cannot be trusted: table ad differs");

        Tool.Ending ending = run("backup", "--mode", "docker", "--keep-daily", "3");

        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(ending.output()).contains("cannot be trusted");
        assertThat(created())
                .containsExactly(
                        "sha256:1234 manage backup --keep-daily 3 --keep-weekly 0 --keep-monthly 0 --keys-on-input");
        assertThat(engine.calls())
                .contains("--volumes-from app --network forecourt_data", "network connect forecourt_outside")
                .contains("-e POSTGRES_HOST -e POSTGRES_PASSWORD_FILE ")
                .doesNotContain("docker stop");
    }

    @Test
    void a_passphrase_travels_over_standard_input_only() {
        Tool.Ending ending = run(
                "backup",
                "--mode",
                "docker",
                "--repository",
                home.toString(),
                "--passphrase-file",
                home.resolve("passphrase").toString());

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(engine.input()).contains("\"passphrase\":\"correct horse battery\"");
        assertThat(engine.calls())
                .doesNotContain("correct horse")
                .contains("type=bind,source=%s,target=/repository".formatted(home), "manage-folder backup");
    }

    @Test
    void a_restore_looks_first_then_takes_the_place_of_the_services_and_starts_them_again() {
        Tool.Ending ending = run("restore", "latest", "--mode", "docker");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(created())
                .containsExactly(
                        "sha256:1234 manage restore latest --look --keys-on-input",
                        "sha256:1234 manage restore latest --keys-on-input");
        String calls = engine.calls();
        assertThat(calls.indexOf("docker stop mailing app"))
                .isBetween(calls.indexOf("--look"), calls.lastIndexOf("docker create"));
        assertThat(calls.indexOf("docker start mailing app")).isGreaterThan(calls.lastIndexOf("docker start -a"));
        assertThat(calls).doesNotContain("docker stop pg", "volume rm");
    }

    @Test
    void single_pictures_and_tables_come_back_while_the_services_serve() {
        Tool.Ending ending =
                run("restore", "latest", "--mode", "docker", "--media", "photos/ab", "--side-table", "forecourt.ad");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(created())
                .containsExactly(
                        "sha256:1234 manage restore latest --media photos/ab --side-table forecourt.ad --keys-on-input");
        assertThat(engine.calls()).doesNotContain("docker stop");
        assertThat(run("restore", "--undo", "--mode", "docker", "--media", "photos/ab")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void services_come_back_also_when_the_restore_fails() {
        engine.answers("docker start -a *", 1, "it is damaged").answersOnce("docker start -a *", 0, "looked");

        Tool.Ending ending = run("restore", "latest", "--mode", "docker");

        assertThat(ending.status()).as(ending.output()).isEqualTo(1);
        assertThat(engine.calls()).contains("docker stop mailing app", "docker start mailing app");
    }

    @Test
    void a_backup_that_is_not_there_stops_nothing() {
        engine.answers("docker start -a *", 2, "there is no proven backup in /data/backups");

        Tool.Ending ending = run("restore", "latest", "--mode", "docker");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(engine.calls()).doesNotContain("docker stop");
    }

    @Test
    void another_backup_at_work_is_not_disturbed() {
        engine.answers("docker container inspect forecourt-backup", 0, "[" + running("forecourt-backup") + "]");

        Tool.Ending ending = run("backup", "--mode", "docker");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("another backup or restore is at work");
        assertThat(engine.calls()).doesNotContain("docker create", "docker rm");
    }

    @Test
    void a_physical_backup_is_proven_by_a_container_of_the_databases_image_without_network() {
        engine.answers("docker inspect -f {{.Image}} pg", 0, "sha256:9999");

        Tool.Ending ending = run("backup", "--mode", "docker", "--physical");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(created()).containsExactly("sha256:1234 manage-folder backup --physical --keys-on-input");
        assertThat(engine.calls())
                .contains(
                        "docker run -d --name forecourt-scratch --label org.forecourt.installation=forecourt --network none -v")
                .contains("--entrypoint sh sha256:9999 -c", "--volumes-from forecourt-scratch")
                .doesNotContain("--volumes-from pg", "docker stop");
        assertThat(engine.calls().lines().toList().getLast()).isEqualTo("docker rm -f -v forecourt-scratch");
    }

    @Test
    void a_physical_backup_takes_no_passphrase() {
        Tool.Ending ending = run(
                "backup",
                "--mode",
                "docker",
                "--physical",
                "--passphrase-file",
                home.resolve("passphrase").toString());

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("a physical backup is not encrypted");
    }

    @Test
    void a_restore_to_a_moment_looks_first_and_works_while_the_database_rests() {
        engine.answers("docker inspect -f {{.Image}} pg", 0, "sha256:9999");

        Tool.Ending ending = run("restore", "--mode", "docker", "--to", "2026-11-23 10:00+02:00");

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(created())
                .containsExactly(
                        "sha256:1234 manage restore --to 2026-11-23T08:00:00Z --look --keys-on-input",
                        "sha256:1234 manage-folder restore --to 2026-11-23T08:00:00Z --keys-on-input");
        String calls = engine.calls();
        assertThat(List.of(
                        calls.indexOf("--look"),
                        calls.indexOf("docker stop mailing app pg"),
                        calls.indexOf("docker run -d --name forecourt-scratch"),
                        calls.lastIndexOf("docker create"),
                        calls.lastIndexOf("docker rm -f -v forecourt-scratch"),
                        calls.indexOf("docker start pg mailing app")))
                .isSorted()
                .doesNotContain(-1);
        assertThat(calls).contains("--volumes-from pg", "--volumes-from forecourt-scratch");
    }

    @Test
    void a_moment_that_is_none_asks_nothing_of_the_engine() {
        Tool.Ending ending = run("restore", "--mode", "docker", "--to", "yesterday");

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("'yesterday' is no moment");
        assertThat(engine.calls()).doesNotContain("docker create", "docker stop");
    }

    @Test
    void an_undo_of_files_lets_the_database_rest_and_one_of_a_database_does_not() {
        engine.answersOnce("docker start -a *", 3, "");
        Tool.Ending files = run("restore", "--mode", "docker", "--undo");
        assertThat(files.status()).as(files.output()).isZero();
        assertThat(engine.calls())
                .contains("--volumes-from pg:ro sha256:1234 manage-folder restore --undo --look")
                .contains("docker stop mailing app pg")
                .contains("--volumes-from pg sha256:1234 manage-folder restore --undo --files");

        Tool.Ending database = run("restore", "--mode", "docker", "--undo");
        assertThat(database.status()).as(database.output()).isZero();
        assertThat(created().getLast()).isEqualTo("sha256:1234 manage restore --undo --keys-on-input");
        assertThat(engine.calls()).contains("docker stop mailing app\n");
    }

    /** From the image on, what containers were made for. */
    private List<String> created() {
        return engine.calls()
                .lines()
                .filter(call -> call.startsWith("docker create"))
                .map(call -> call.substring(call.indexOf("sha256:1234")))
                .toList();
    }

    private Tool.Ending run(String... arguments) {
        try (Tool tool = engine.start(arguments)) {
            return tool.ending();
        }
    }
}
