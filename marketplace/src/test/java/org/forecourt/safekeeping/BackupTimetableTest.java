package org.forecourt.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.forecourt.TestDatabase;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup of the day on a real database, by a clock that the test moves. */
class BackupTimetableTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovedClock clock = new MovedClock(Instant.now());

    @TempDir
    private Path repository;

    /** Starts now and goes on only when told. */
    private static final class MovedClock extends Clock {

        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private record Node(BackupTimetable timetable, Safekeeping safekeeping) {

        BackupStanding look() {
            timetable.look();
            return safekeeping.standing();
        }
    }

    private Node node(Settings settings) {
        BackupOptions options = BackupOptions.of(settings);
        Safekeeping safekeeping = new Safekeeping(options);
        Node node = new Node(
                new BackupTimetable(new DailyBackup(settings, options, clock), safekeeping, options, clock),
                safekeeping);
        node.timetable().begin();
        return node;
    }

    private Settings settings(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("BACKUP_REPOSITORY", repository.toString()));
        for (int index = 0; index < more.length; index += 2) {
            settings.put(more[index], more[index + 1]);
        }
        return TestDatabase.fresh(settings);
    }

    @Test
    void a_missed_backup_is_made_up_after_the_start_is_over_and_once_for_all_nodes() throws IOException {
        Settings settings = settings();
        Node first = node(settings);
        Node second = node(settings);

        assertThat(first.look().proven()).as("right after the start").isNull();
        clock.move(Duration.ofMinutes(10));
        BackupStanding standing = first.look();
        second.look();
        clock.move(MINUTE);
        first.look();

        assertThat(Objects.requireNonNull(standing.proven()).proofDuration()).isPositive();
        assertThat(standing.failure()).isNull();
        assertThat(second.safekeeping().standing().proven()).isEqualTo(standing.proven());
        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void whoever_waited_for_the_locks_looks_again_whether_it_is_still_due() throws IOException {
        Settings settings = settings();
        BackupOptions options = BackupOptions.of(settings);

        assertThat(new DailyBackup(settings, options, clock).run()).isEmpty();
        assertThat(new DailyBackup(settings, options, clock).run()).isEmpty();

        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void a_repository_in_use_is_no_failure() throws IOException {
        Settings settings = settings();
        try (Store store = FolderStore.in(repository);
                StoreLock lock = store.lock("test")) {
            assertThat(new DailyBackup(settings, BackupOptions.of(settings), clock).run())
                    .as(lock.toString())
                    .isEmpty();
        }
        assertThat(backups()).isZero();
    }

    @Test
    void a_failure_is_told_by_one_word_and_not_repeated_at_once() throws IOException {
        Node node = node(settings("BACKUP_PASSPHRASE", "short"));
        clock.move(Duration.ofMinutes(10));

        assertThat(node.look().failure())
                .extracting(BackupStanding.Failure::trouble)
                .isEqualTo(BackupTrouble.SETTINGS);
        Instant failedAt = failedAt(node);
        clock.move(MINUTE);
        assertThat(failedAt(node)).isEqualTo(failedAt);
        clock.move(Duration.ofHours(4));
        assertThat(failedAt(node)).isAfter(failedAt);
    }

    private static Instant failedAt(Node node) {
        return Objects.requireNonNull(node.look().failure()).at();
    }

    @Test
    void a_repository_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(repository.resolve("file"), "");
        Settings settings = settings("BACKUP_REPOSITORY", file.resolve("below").toString());

        assertThat(new DailyBackup(settings, BackupOptions.of(settings), clock).run())
                .contains(BackupTrouble.REPOSITORY);
    }

    @Test
    void older_backups_go_as_the_settings_say() throws IOException {
        Settings settings = settings("BACKUP_KEEP", "1/0/0");
        Node node = node(settings);
        clock.move(Duration.ofMinutes(10));
        node.look();
        String first = latest();
        // the first may have been made so shortly before tonight that it counts for it
        clock.move(Duration.ofDays(2));
        node.look();

        assertThat(latest()).isNotEqualTo(first);
        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void unproven_backups_do_not_pile_up_when_one_after_the_other_breaks_off() throws Exception {
        Settings settings = settings();
        assertThat(new DailyBackup(settings, BackupOptions.of(settings), clock).run())
                .isEmpty();
        Path made = repository.resolve("backups").resolve(latest());
        for (int day = 1; day <= 5; day++) {
            copyWithoutProof(made, made.resolveSibling("2026010%d-033000-abcdef".formatted(day)));
        }
        try (Store store = FolderStore.in(repository)) {
            new Repository(store).latestProven().orElseThrow().delete();
        }
        try (Connection connection = ProductInstallation.of(settings, ProductFiles.ofThisProcess())
                        .database()
                        .connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create materialized view forecourt.unknown_to_backups as select 1 as one");
        }

        assertThat(new DailyBackup(settings, BackupOptions.of(settings), clock).run())
                .contains(BackupTrouble.FAILED);

        assertThat(backups()).isEqualTo(3);
    }

    private static void copyWithoutProof(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (!String.valueOf(file.getFileName()).startsWith("proof")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private int backups() throws IOException {
        try (Store store = FolderStore.in(repository)) {
            return new Repository(store).backups().size();
        }
    }

    private String latest() throws IOException {
        try (Store store = FolderStore.in(repository)) {
            return new Repository(store).latestProven().map(BackupFolder::id).orElse("");
        }
    }
}
