package org.forecourt.backup.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.archive.Retention.Candidate;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void days_weeks_and_months_keep_their_latest() {
        List<Candidate> backups = everyHalfDay(400);

        List<String> kept = kept(new Retention(3, 2, 2), backups);

        // 23, 22 and 21 November; the week of 23 November and the one before, which ended on the 22nd; November and
        // October
        assertThat(kept)
                .containsExactly(
                        "2026-10-31T12:00:00Z", "2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z");
    }

    @Test
    void the_last_proven_one_stays_even_when_it_is_old() {
        Candidate proven = new Candidate("old", NOW.minus(900, ChronoUnit.DAYS), BackupState.PROVEN);
        Candidate unproven = new Candidate("new", NOW, BackupState.UNPROVEN);

        assertThat(new Retention(1, 0, 0).expendable(List.of(proven, unproven), NOW))
                .isEmpty();
    }

    @Test
    void without_a_proven_one_nothing_goes() {
        Candidate unproven = new Candidate("a", NOW.minus(900, ChronoUnit.DAYS), BackupState.UNPROVEN);

        assertThat(new Retention(1, 1, 1).expendable(List.of(unproven), NOW)).isEmpty();
    }

    @Test
    void what_could_not_be_proven_stays_for_a_while() {
        Candidate proven = new Candidate("proven", NOW, BackupState.PROVEN);
        Candidate fresh = new Candidate("fresh", NOW.minus(3, ChronoUnit.DAYS), BackupState.UNPROVEN);
        Candidate stale = new Candidate("stale", NOW.minus(30, ChronoUnit.DAYS), BackupState.DAMAGED);

        assertThat(new Retention(7, 0, 0).expendable(List.of(stale, fresh, proven), NOW))
                .containsExactly("stale");
    }

    @Test
    void of_those_that_could_not_be_proven_only_the_latest_stay_so_that_they_never_fill_the_store() {
        List<Candidate> unproven = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            unproven.add(new Candidate("day" + day, NOW.minus(day, ChronoUnit.DAYS), BackupState.UNPROVEN));
        }
        List<Candidate> withProven = new ArrayList<>(unproven);
        withProven.add(new Candidate("proven", NOW.minus(30, ChronoUnit.DAYS), BackupState.PROVEN));

        assertThat(kept(new Retention(7, 4, 6), unproven)).containsExactly("day0", "day1", "day2");
        assertThat(kept(new Retention(7, 4, 6), withProven)).containsExactly("day0", "day1", "day2", "proven");
    }

    @Test
    void a_retention_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Retention(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(-1, 5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Candidate> everyHalfDay(int count) {
        List<Candidate> backups = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Instant at = NOW.minus(12L * number, ChronoUnit.HOURS);
            backups.add(new Candidate(at.toString(), at, BackupState.PROVEN));
        }
        return backups;
    }

    private static List<String> kept(Retention retention, List<Candidate> backups) {
        var expendable = retention.expendable(backups, NOW);
        return backups.stream()
                .map(Candidate::id)
                .filter(id -> !expendable.contains(id))
                .sorted()
                .toList();
    }
}
