package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migration promises, with an engine that is a shell script; a real one is killed in {@code benchmarks/migrate-volume-kills.sh}. */
@SuppressWarnings("NullAway.Init")
class MigrationTest {

    private static final String TARGET = "volumes/postgres-data";

    @TempDir
    Path folder;

    private FakeWorld world;
    private Map<String, String> source;

    @BeforeEach
    void prepare() {
        world = new FakeWorld(folder);
        source = world.files("source");
    }

    @Test
    void everything_arrives_and_the_source_stays_as_it_was() {
        String verified = world.migrate();

        assertThat(verified).contains("5 files", "equal in every byte", "5 rows of 1 tables");
        assertThat(world.files(TARGET)).isEqualTo(source);
        assertThat(world.files("source")).isEqualTo(source);
        assertThat(world.has(TARGET + "/forecourt-migration")).isFalse();
    }

    @Test
    void our_stack_is_stopped_first_and_runs_again_after_an_undo() {
        world.runStack();

        world.migrate();

        assertThat(world.has("resting/pg")).isTrue();
        assertThat(world.undo()).contains("the stack runs again");
        assertThat(world.has("containers/pg")).isTrue();
        assertThat(world.has(TARGET)).as("the volume it made").isFalse();
    }

    @Test
    void a_container_of_somebody_else_is_named_and_left_running() {
        world.container("stranger", "/another/site");

        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("docker stop stranger");
        assertThat(world.has("containers/stranger")).isTrue();
        assertThat(world.has(TARGET)).isFalse();
    }

    @Test
    void another_major_version_a_crashed_server_and_a_live_one_are_refused() {
        world.write("source/PG_VERSION", "16\n");
        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("PostgreSQL 16");

        world.write("source/PG_VERSION", "17\n");
        world.control("source/global/pg_control", FakeWorld.RUNNING, 100);
        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("in production");

        world.control("source/global/pg_control", FakeWorld.STOPPED, 100);
        world.write("source/postmaster.pid", "1\n");
        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("postmaster.pid");
        assertThat(world.has(TARGET)).isFalse();
    }

    @Test
    void a_tablespace_elsewhere_is_refused() throws IOException {
        world.make("source/pg_tblspc");
        Files.createSymbolicLink(world.path("source/pg_tblspc/16400"), folder);

        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("pg_tblspc/16400");
    }

    @Test
    void a_target_that_holds_anything_is_never_written() {
        world.make(TARGET);
        world.write(TARGET + "/notes.txt", "mine");
        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("notes.txt");

        world.write(TARGET + "/PG_VERSION", "17\n");
        assertThatThrownBy(world::migrate).isInstanceOf(Refusal.class).hasMessageContaining("never overwritten");
        assertThat(world.files(TARGET)).containsOnlyKeys("notes.txt", "PG_VERSION");
    }

    @Test
    void a_copy_that_differs_is_taken_back_and_the_stack_started() {
        world.runStack();
        world.write("corrupt", "");

        assertThatThrownBy(world::migrate)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("base/1/1259")
                .hasMessageContaining("the stack runs again");
        assertThat(world.has(TARGET)).isFalse();
        assertThat(world.has("containers/pg")).isTrue();
    }

    @Test
    void damage_that_the_copy_inherited_and_another_sort_order_stop_the_switch() {
        world.write("unsound", "");
        assertThatThrownBy(world::migrate).hasMessageContaining("block 3: it is broken");

        world.write("sorted", "database market was sorted by version 2.36 of uk_UA.utf8, and the image has none\n");
        assertThatThrownBy(world::migrate).hasMessageContaining("--reindex");
        assertThat(world.has(TARGET)).isFalse();
    }

    @Test
    void an_undo_never_throws_away_what_was_written_since() {
        world.migrate();
        world.control(TARGET + "/global/pg_control", FakeWorld.STOPPED, 5000);

        assertThatThrownBy(world::undo).isInstanceOf(Refusal.class).hasMessageContaining("would be lost");
        assertThat(world.has(TARGET + "/PG_VERSION")).isTrue();
    }

    @Test
    void a_no_changes_nothing() {
        world.runStack();

        assertThatThrownBy(() -> world.migrate(() -> false)).isInstanceOf(Refusal.class);
        assertThat(world.has("containers/pg")).isTrue();
        assertThat(world.has(TARGET)).isFalse();
    }
}
