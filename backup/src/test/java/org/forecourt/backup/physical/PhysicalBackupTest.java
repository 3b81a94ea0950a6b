package org.forecourt.backup.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhysicalBackupTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private TestCluster live;
    private PhysicalRepository repository;

    @BeforeEach
    void startServer() throws SQLException {
        live = TestCluster.start(folder.resolve("live"));
        repository = new PhysicalRepository(folder.resolve("repository"));
        sql("create table note (id integer primary key, written text not null)");
    }

    @AfterEach
    void stopServer() {
        live.close();
    }

    @Test
    void a_backup_under_writing_is_proven_equal() throws SQLException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> writeUntil(over));

        BaseManifest manifest = backup();

        over.set(true);
        writer.join();
        assertThat(manifest.proof())
                .isNotNull()
                .extracting(PhysicalProof::integrity)
                .asString()
                .contains("amcheck");
        assertThat(manifest.tables()).containsKey("public.note");
        assertThat(repository.backups()).containsExactly(manifest);
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void a_moment_between_two_changes_comes_back() throws Exception {
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            backup();
            sql("insert into note values (1, 'kept')");
            Instant between = serverTime();
            sql("insert into note values (2, 'after')");
            awaitComplete(receiver, serverTime());

            assertThat(notesAt(Optional.of(between))).isEqualTo(1);
            assertThat(notesAt(Optional.empty())).isEqualTo(2);
        }
    }

    @Test
    void a_moment_after_the_last_change_of_a_quiet_site_comes_back() throws Exception {
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            backup();
            sql("insert into note values (1, 'last')");
            Instant quiet = serverTime();
            awaitComplete(receiver, quiet);

            assertThat(notesAt(Optional.of(quiet))).isEqualTo(1);
        }
    }

    @Test
    void a_moment_that_nothing_reaches_is_refused() throws Exception {
        Instant before = serverTime();
        assertThatThrownBy(() -> notesAt(Optional.of(before)))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("no physical backup");
        backup();

        assertThatThrownBy(() -> notesAt(Optional.of(before)))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("before the first backup");
        assertThatThrownBy(() -> notesAt(Optional.of(serverTime().plusSeconds(3600))))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("after the end of the archive");
    }

    @Test
    void a_flipped_bit_in_any_file_is_found_before_a_server_starts() throws Exception {
        String firstNeeded;
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            BaseManifest base = backup();
            firstNeeded =
                    WalSegment.holding(base.timeline(), base.startPosition()).name();
            sql("insert into note select n, repeat('x', 500) from generate_series(1, 40000) n");
            awaitComplete(receiver, serverTime());
        }
        for (Path file : repositoryFiles(firstNeeded)) {
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[lengthWithoutZeros(bad) / 2] ^= 4;
            Files.write(file, bad);

            assertThatThrownBy(() -> restoreWithout(file))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("damaged");

            Files.write(file, good);
        }
    }

    @Test
    void a_restored_cluster_is_archived_on_its_own_timeline_and_restored_again() throws Exception {
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            backup();
            sql("insert into note values (1, 'kept')");
            awaitComplete(receiver, serverTime());
        }
        Path restored = restore(Optional.of(completeUntil())).data();
        live.close();

        live = TestCluster.start(restored);
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            sql("insert into note values (2, 'on the new timeline')");
            awaitComplete(receiver, serverTime());
            assertThat(receiver.progress().timeline()).isEqualTo(2);
        }

        assertThat(notesAt(Optional.empty())).isEqualTo(2);
    }

    /** First a restore that is taken back, then another from the same past: the archive tells the three histories apart. */
    @Test
    void a_restore_that_was_undone_leaves_the_archive_usable() throws Exception {
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            backup();
            sql("insert into note values (1, 'kept')");
            awaitComplete(receiver, serverTime());
        }
        Path original = live.data();
        TestCluster undone = TestCluster.start(restore(Optional.empty()).data());
        try (WalReceiver receiver = WalReceiver.start(undone.access(), repository.log())) {
            awaitTimeline(receiver, 2);
        }
        undone.close();
        live.close();

        live = TestCluster.start(original);
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            sql("insert into note values (2, 'after the undo')");
            awaitComplete(receiver, serverTime());
        }
        assertThat(notesAt(Optional.empty())).isEqualTo(2);

        Path again = Files.move(restore(Optional.empty()).data(), folder.resolve("again"));
        live.close();
        live = TestCluster.start(again);
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            awaitTimeline(receiver, 3);
            backup();
            sql("insert into note values (3, 'on the third timeline')");
            awaitComplete(receiver, serverTime());
        }
        assertThat(notesAt(Optional.empty())).isEqualTo(3);
        assertThat(new PhysicalVerification(repository, Progress.NONE)
                        .run(repository.names().getLast())
                        .archive())
                .isPresent();
    }

    private static void awaitTimeline(WalReceiver receiver, int timeline) {
        await().atMost(PATIENCE)
                .until(() ->
                        receiver.progress().streaming() && receiver.progress().timeline() == timeline);
    }

    @Test
    void what_no_kept_moment_needs_is_forgotten_and_the_rest_still_restores() throws Exception {
        try (WalReceiver receiver = WalReceiver.start(live.access(), repository.log())) {
            BaseManifest first = backup();
            sql("insert into note values (1, 'old')");
            awaitComplete(receiver, serverTime());
            BaseManifest second = backup();
            Instant kept = serverTime();
            sql("insert into note values (2, 'new')");
            awaitComplete(receiver, serverTime());

            assertThat(new PhysicalExpiry(repository).forgetBefore(kept)).containsExactly(first);
            assertThat(repository.backups()).containsExactly(second);
            assertThat(notesAt(Optional.of(kept))).isEqualTo(1);
            assertThat(notesAt(Optional.empty())).isEqualTo(2);
            assertThatThrownBy(() -> notesAt(Optional.of(first.finishedAt())))
                    .isInstanceOf(BackupRefusal.class)
                    .hasMessageContaining("before the first backup");
        }
    }

    private void awaitComplete(WalReceiver receiver, Instant instant) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(receiver.progress().problem()).isNull();
            assertThat(completeUntil()).isAfter(instant);
        });
    }

    private Instant completeUntil() throws IOException {
        try (Stream<Path> systems = Files.list(repository.log())) {
            String system = systems.findFirst().orElseThrow().getFileName().toString();
            return WalJournal.of(WalFolder.of(repository.log(), system)).entries().values().stream()
                    .map(WalJournal.Entry::complete)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Without what the archive holds from before the backup. */
    private Iterable<Path> repositoryFiles(String firstSegment) throws IOException {
        try (Stream<Path> files = Files.walk(repository.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .filter(file -> !file.startsWith(repository.log())
                            || file.getFileName().toString().compareTo(firstSegment) >= 0)
                    .toList();
        }
    }

    private static int lengthWithoutZeros(byte[] bytes) {
        int length = bytes.length;
        while (bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private BaseManifest backup() {
        return new PhysicalBackup(
                        live.access(), repository, TestCluster.STARTER, folder.resolve("scratch"), Progress.NONE)
                .make();
    }

    private PointInTimeRestore.Restored restore(Optional<Instant> to) {
        return new PointInTimeRestore(repository, live.access(), TestCluster.STARTER, Progress.NONE)
                .restore(to, folder.resolve("restored"), server -> {});
    }

    private long notesAt(Optional<Instant> to) throws SQLException {
        try (TestCluster cluster = TestCluster.start(restore(to).data());
                Connection connection = cluster.access().connect("test");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from note")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A server that is not started, so that only what comes before it is tried. */
    private void restoreWithout(Path damaged) {
        ClusterStarter none = new ClusterStarter() {
            @Override
            public Started start(Path cluster, Path logs, Duration patience) {
                throw new IllegalStateException("not found: the damage of " + damaged);
            }

            @Override
            public void stopLeftBehind(Path cluster) {}

            @Override
            public void setPassword(Path cluster, String role, String password) {}
        };
        new PointInTimeRestore(repository, live.access(), none, Progress.NONE)
                .restore(Optional.empty(), folder.resolve("restored"), server -> {});
    }

    private void writeUntil(AtomicBoolean over) {
        for (int id = 1; !over.get(); id++) {
            try {
                sql("insert into note values (%d, repeat('y', 2000))".formatted(id));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private Instant serverTime() throws SQLException {
        try (Connection connection = live.access().connect("test");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = live.access().connect("test");
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
