package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an upgrade promises, with an engine that is a shell script; {@code containers/test-db-upgrade} has a real one. */
@SuppressWarnings("NullAway.Init")
class DatabaseUpgradeTest {

    @TempDir
    Path folder;

    private UpgradeWorld site;

    @BeforeEach
    void prepare() {
        site = new UpgradeWorld(folder);
    }

    @Test
    void the_new_version_is_in_place_and_the_old_files_are_kept_as_they_were() {
        String verified = site.upgrade();

        assertThat(verified).contains("hash as in PostgreSQL 16", "5 rows of 1 tables");
        assertThat(site.isComplete()).isTrue();
        assertThat(site.oldFiles()).isEqualTo(site.old);
        assertThat(site.world.path("source/forecourt-upgrade"))
                .isDirectoryContaining(entry -> entry.endsWith("kept"))
                .isDirectoryNotContaining(entry -> entry.endsWith("data"))
                .isDirectoryNotContaining(entry -> entry.endsWith("archive"))
                .isDirectoryNotContaining(entry -> entry.endsWith("old"));
    }

    @Test
    void an_undo_puts_the_old_files_back_and_starts_our_stack() {
        site.world.runStack();
        site.upgrade();
        assertThat(site.world.has("resting/pg")).isTrue();

        String back = site.undo();

        assertThat(back).contains("PostgreSQL 16 as before", "the stack runs again");
        assertThat(site.files()).containsAllEntriesOf(without(site, "global/pg_control"));
        assertThat(site.world.has("source/forecourt-upgrade")).isFalse();
        assertThat(site.world.has("containers/pg")).isTrue();
    }

    @Test
    void an_undo_never_throws_away_what_was_written_since() {
        site.upgrade();
        site.world.control("source/global/pg_control", FakeWorld.STOPPED, 5000);

        assertThatThrownBy(site::undo).isInstanceOf(Refusal.class).hasMessageContaining("would be lost");
        assertThat(site.isComplete()).isTrue();
        assertThat(site.forget()).contains("are gone");
        assertThat(site.isComplete()).isTrue();
        assertThat(site.world.has("source/forecourt-upgrade")).isFalse();
    }

    @Test
    void a_failure_on_the_way_takes_itself_back() {
        site.world.runStack();
        site.world.write("stranger", "");

        assertThatThrownBy(site::upgrade)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("it would stay behind: a_shop")
                .hasMessageContaining("the stack runs again");
        assertThat(site.files()).containsAllEntriesOf(without(site, "global/pg_control"));
        assertThat(site.world.has("source/forecourt-upgrade")).isFalse();
        assertThat(site.world.has("containers/pg")).isTrue();
    }

    @Test
    void old_files_that_somebody_wrote_meanwhile_are_never_put_aside() {
        site.world.write("written", "");

        assertThatThrownBy(site::upgrade).hasMessageContaining("written meanwhile");
        assertThat(site.version()).hasValue("16");
    }

    @Test
    void what_cannot_be_upgraded_is_refused_and_nothing_is_touched() throws Exception {
        site.world.container("stranger", "/another/site");
        assertThatThrownBy(site::upgrade).isInstanceOf(Refusal.class).hasMessageContaining("docker stop stranger");

        Files.delete(site.world.path("containers/stranger"));
        site.world.write("source/postmaster.pid", "1\n");
        assertThatThrownBy(site::upgrade).isInstanceOf(Refusal.class).hasMessageContaining("postmaster.pid");

        site.world.write("source/PG_VERSION", "12\n");
        assertThatThrownBy(site::upgrade).isInstanceOf(Refusal.class).hasMessageContaining("from 14, 15, 16");

        site.world.write("source/PG_VERSION", "17\n");
        assertThatThrownBy(site::upgrade)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is of PostgreSQL 17 already");

        site.world.write("source/PG_VERSION", "15\n");
        assertThatThrownBy(site::upgrade).isInstanceOf(Refusal.class).hasMessageContaining("--old-image");
        assertThatThrownBy(site::undo).isInstanceOf(Refusal.class).hasMessageContaining("was not upgraded");
        assertThat(site.world.has("source/forecourt-upgrade")).isFalse();
    }

    @Test
    void a_second_upgrade_and_the_undo_of_a_migration_leave_a_finished_one_alone() {
        site.upgrade();

        assertThatThrownBy(site::upgrade)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("upgraded from PostgreSQL 16 already");
        site.world.make("volumes/postgres-data/forecourt-upgrade");
        assertThatThrownBy(site.world::undo)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--forget-old comes first");
    }

    @Test
    void a_new_cluster_is_made_as_the_stack_makes_one() throws Exception {
        Path compose = Path.of("").toAbsolutePath().resolveSibling("docker-compose.yml");

        assertThat(Files.readString(compose)).contains("POSTGRES_INITDB_ARGS: " + VersionChange.INITDB + "\n");
    }

    /** A stopped server has written that it stopped. */
    private static Map<String, String> without(UpgradeWorld site, String name) {
        Map<String, String> files = new TreeMap<>(site.old);
        files.remove(name);
        return files;
    }
}
