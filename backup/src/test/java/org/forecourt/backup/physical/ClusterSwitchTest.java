package org.forecourt.backup.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.forecourt.backup.BackupFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSwitchTest {

    @TempDir
    private Path folder;

    private Path live;
    private Path restored;
    private Path kept;

    @BeforeEach
    void twoClusters() throws IOException {
        live = cluster("postgres", "old");
        restored = cluster("restored", "new");
        kept = folder.resolve("postgres.kept");
    }

    @Test
    void the_restored_one_takes_the_place_and_the_old_one_is_kept() throws IOException {
        ClusterSwitch.exchange(live, restored, kept);

        assertSwitched();
    }

    @Test
    void a_switch_that_was_interrupted_at_any_step_is_finished() throws IOException {
        note();
        ClusterSwitch.finish(live);
        assertSwitched();

        restored = cluster("restored", "newer");
        kept = folder.resolve("postgres.kept-too");
        note();
        Files.move(live, kept);
        ClusterSwitch.finish(live);
        assertThat(live.resolve("file")).hasContent("newer");

        note();
        ClusterSwitch.finish(live);
        assertThat(live.resolve("file")).hasContent("newer");
        assertThat(folder.resolve("postgres.switch")).doesNotExist();
    }

    @Test
    void what_was_kept_before_is_not_written_over() throws IOException {
        cluster("postgres.kept", "older");

        assertThatThrownBy(() -> ClusterSwitch.exchange(live, restored, kept))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("in the way");
        assertThat(live.resolve("file")).hasContent("old");
    }

    private void assertSwitched() {
        assertThat(live.resolve("file")).hasContent("new");
        assertThat(kept.resolve("file")).hasContent("old");
        assertThat(restored).doesNotExist();
        assertThat(folder.resolve("postgres.switch")).doesNotExist();
    }

    private void note() throws IOException {
        Files.writeString(folder.resolve("postgres.switch"), "%s\n%s\n".formatted(restored, kept));
    }

    private Path cluster(String name, String content) throws IOException {
        Path cluster = Files.createDirectories(folder.resolve(name));
        Files.writeString(cluster.resolve("file"), content);
        return cluster;
    }
}
