package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first process of the container pg makes of a volume, with an entry point that only says that it was called. */
class PostgresStartTest {

    private static final Path SCRIPT =
            Path.of("").toAbsolutePath().resolveSibling("").resolve("containers/postgres-start");

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("bin"));
        program("docker-entrypoint.sh", "echo \"started $*\"");
        program("sleep", ":");
        program("sync", ":");
    }

    @Test
    void a_database_is_handed_over_to_the_image() throws Exception {
        database("");

        assertThat(start()).isEqualTo("0: started postgres -c x=y");
    }

    @Test
    void nothing_starts_on_a_volume_that_is_being_filled_emptied_or_half_restored() throws Exception {
        Files.createDirectories(data("forecourt-migration"));
        Files.createDirectories(data("base"));
        assertThat(start()).startsWith("1: ❌").contains("db migrate-volume", "--undo");

        Files.delete(data("forecourt-migration"));
        assertThat(start()).startsWith("1: ❌").contains("PG_VERSION is missing");

        Files.writeString(data("PG_VERSION"), "17\n");
        assertThat(start()).startsWith("1: ❌").contains("pg_control is missing", "docker volume rm postgres-data");
    }

    @Test
    void a_first_start_that_was_killed_while_its_files_went_to_their_place_is_finished() throws Exception {
        database("forecourt-first-start/");
        Files.writeString(data("forecourt-first-start/forecourt-complete"), "");
        Files.createDirectories(data("base"));
        Files.writeString(data("forecourt-first-start/.hidden"), "");

        assertThat(start()).isEqualTo("0: started postgres -c x=y");
        assertThat(data("forecourt-first-start")).doesNotExist();
        assertThat(data("PG_VERSION")).hasContent("17");
        assertThat(data("global/pg_control")).exists();
        assertThat(data(".hidden")).exists();
    }

    @Test
    void what_is_left_of_a_finished_first_start_goes() throws Exception {
        database("");
        Files.createDirectories(data("forecourt-first-start/x"));

        assertThat(start()).startsWith("0: started");
        assertThat(data("forecourt-first-start")).doesNotExist();
    }

    @Test
    void the_products_user_may_replicate_from_the_containers_networks_and_what_an_operator_wrote_stays()
            throws Exception {
        database("");
        Files.writeString(data("pg_hba.conf"), "local all all trust");
        Files.writeString(folder.resolve("user"), "forecourt");
        assertThat(start()).startsWith("0: started");
        assertThat(start()).startsWith("0: started");

        assertThat(Files.readAllLines(data("pg_hba.conf")))
                .containsExactly("local all all trust", "host replication \"forecourt\" samenet scram-sha-256");
    }

    @Test
    void nothing_starts_while_a_restore_puts_its_database_in_place() throws Exception {
        Files.createDirectories(data("pgsql_tmp_forecourt/switch"));
        Files.createDirectories(data("base"));

        assertThat(start()).startsWith("1: ❌").contains("a restore was interrupted", "--undo");
    }

    private void database(String below) throws IOException {
        Files.createDirectories(data(below + "global"));
        Files.writeString(data(below + "global/pg_control"), "notes");
        Files.writeString(data(below + "PG_VERSION"), "17\n");
    }

    private Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    private void program(String name, String body) throws IOException {
        Path program = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** Exit status and everything that was said. */
    private String start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", SCRIPT.toString(), "postgres", "-c", "x=y"));
        if (Files.exists(folder.resolve("user"))) {
            builder.environment()
                    .put("POSTGRES_USER_FILE", folder.resolve("user").toString());
        }
        builder.environment().put("PGDATA", folder.resolve("data").toString());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, own) -> own + path);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said.strip();
    }
}
