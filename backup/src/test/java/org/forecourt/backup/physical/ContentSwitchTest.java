package org.forecourt.backup.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore in a volume, which cannot be renamed. */
class ContentSwitchTest {

    private static final String ID = "20261201000000";

    @TempDir
    private Path volume;

    private KeptClusters kept;

    @BeforeEach
    void a_volume_with_a_database() throws IOException {
        kept = KeptClusters.in(volume);
        cluster(volume, "old");
        Files.createDirectories(volume.resolve("lost+found"));
    }

    @Test
    void the_restored_one_takes_the_place_undo_brings_the_old_one_back_and_forgetting_removes_both()
            throws IOException {
        Path restored = restored();

        assertThat(kept.switchTo(new PointInTimeRestore.Restored(restored, java.util.Optional.empty(), ""), ID))
                .isTrue();

        assertHolds(volume, "new");
        assertHolds(ours("cluster.before-" + ID), "old");
        assertThat(restored.getParent()).doesNotExist();
        assertThat(volume.resolve("lost+found")).exists();
        assertThat(kept.latest()).contains(ID);

        assertThat(kept.undo()).isEqualTo(ID);
        assertHolds(volume, "old");
        assertHolds(ours("cluster.undone-" + ID), "new");

        assertThat(kept.forget()).isOne();
        assertThat(ours("")).isEmptyDirectory();
        assertThatThrownBy(kept::undo).isInstanceOf(BackupRefusal.class);
    }

    /** Killed behind each of these moves, counted over both directions. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void a_switch_that_was_killed_anywhere_is_finished_and_nothing_starts_before(int moves) throws IOException {
        Path restored = restored();
        Path before = Files.createDirectories(ours("cluster.before-" + ID));
        List<Path> out = List.of(Path.of("PG_VERSION"), Path.of("base"), Path.of("pg_wal"));
        List<Path> in = List.of(Path.of("base"), Path.of("pg_wal"), Path.of("PG_VERSION"));
        note(moves > out.size() ? "in" : "out", restored, before);
        for (int move = 0; move < moves; move++) {
            if (move < out.size()) {
                Files.move(volume.resolve(out.get(move)), before.resolve(out.get(move)));
            } else {
                Path name = in.get(move - out.size());
                Files.move(restored.resolve(name), volume.resolve(name));
            }
        }
        assertThat(kept.isInterrupted()).isTrue();

        kept.finishInterrupted(TestCluster.STARTER);

        assertThat(kept.isInterrupted()).isFalse();
        assertHolds(volume, "new");
        assertHolds(before, "old");
    }

    @Test
    void between_both_the_volume_counts_as_no_database() throws IOException {
        Path restored = restored();
        Files.delete(restored.resolve("PG_VERSION"));

        new ContentSwitch(volume, ours("")).exchange(restored, ours("cluster.before-" + ID));

        assertThat(volume.resolve("PG_VERSION")).doesNotExist();
        assertThat(ours("cluster.before-" + ID).resolve("PG_VERSION")).exists();
    }

    @Test
    void the_way_in_ends_with_what_makes_it_a_database() throws IOException {
        Path restored = restored();
        Files.createDirectories(restored.resolve("lost+found/in-the-way"));
        Files.createDirectories(volume.resolve("lost+found/in-the-way"));

        assertThatThrownBy(() -> new ContentSwitch(volume, ours("")).exchange(restored, ours("cluster.before-" + ID)))
                .hasMessageContaining("cannot be switched");

        assertThat(volume.resolve("PG_VERSION")).doesNotExist();
        assertThat(restored.resolve("PG_VERSION")).exists();
    }

    @Test
    void a_server_that_somebody_started_meanwhile_keeps_its_files() throws IOException {
        Path restored = restored();
        Files.writeString(volume.resolve("postmaster.pid"), "1");

        assertThatThrownBy(() -> new ContentSwitch(volume, ours("")).exchange(restored, ours("cluster.before-" + ID)))
                .hasMessageContaining("was started on the live files");
        assertHolds(volume, "old");

        kept.finishInterrupted(TestCluster.STARTER);
        assertThat(volume.resolve("postmaster.pid")).doesNotExist();
    }

    private Path restored() throws IOException {
        Path data = ScratchCluster.dataIn(kept.workplace(ID));
        cluster(data, "new");
        return data;
    }

    private void note(String phase, Path restored, Path before) throws IOException {
        Files.writeString(
                ours("switch"),
                "%s\n%s\n%s\n".formatted(phase, ours("").relativize(restored), ours("").relativize(before)));
    }

    private Path ours(String name) {
        return KeptClusters.inside(volume).resolve(name);
    }

    private static void cluster(Path folder, String content) throws IOException {
        for (String name : List.of("base", "pg_wal")) {
            Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("file"), content);
        }
        Files.writeString(folder.resolve("PG_VERSION"), content);
    }

    private static void assertHolds(Path folder, String content) {
        for (String name : List.of("base/file", "pg_wal/file", "PG_VERSION")) {
            assertThat(folder.resolve(name)).hasContent(content);
        }
    }
}
