package org.forecourt.backup.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which backups stay: of each of the latest days, weeks and months that have proven ones, the latest of those. Days are
 * those of UTC, weeks begin on Monday.
 *
 * @param daily how many days; likewise the others
 */
public record Retention(int daily, int weekly, int monthly) {

    /** How long a backup that could not be proven is kept to be looked at. */
    private static final Duration INVESTIGATION = Duration.ofDays(14);

    /** How many of those stay at most, so that they do not fill the store when no backup is proven any more. */
    private static final int UNPROVEN = 3;

    public Retention {
        if (daily < 0 || weekly < 0 || monthly < 0 || daily + weekly + monthly == 0) {
            throw new IllegalArgumentException("a retention keeps something");
        }
    }

    /** A backup as retention sees it. */
    public record Candidate(String id, Instant createdAt, BackupState state) {}

    /**
     * The ids of those that may go. The last proven one never does, whatever the numbers and its age; where none is proven, the
     * latest unproven ones stay, because nothing better is there.
     */
    public Set<String> expendable(List<Candidate> backups, Instant now) {
        List<Candidate> proven = backups.stream()
                .filter(backup -> backup.state() == BackupState.PROVEN)
                .sorted(Comparator.comparing(Candidate::createdAt).reversed())
                .toList();
        Set<String> expendable = superfluous(backups);
        if (proven.isEmpty()) {
            return expendable;
        }
        Set<String> kept = new HashSet<>(Set.of(proven.getFirst().id()));
        keep(kept, proven, daily, day -> day);
        keep(
                kept,
                proven,
                weekly,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(kept, proven, monthly, day -> day.withDayOfMonth(1));
        for (Candidate backup : backups) {
            boolean isOld = backup.createdAt().isBefore(now.minus(INVESTIGATION));
            if (!kept.contains(backup.id()) && (backup.state() == BackupState.PROVEN || isOld)) {
                expendable.add(backup.id());
            }
        }
        return expendable;
    }

    private static Set<String> superfluous(List<Candidate> backups) {
        return backups.stream()
                .filter(backup -> backup.state() == BackupState.UNPROVEN)
                .sorted(Comparator.comparing(Candidate::createdAt).reversed())
                .skip(UNPROVEN)
                .map(Candidate::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void keep(
            Set<String> kept, List<Candidate> latestFirst, int count, Function<LocalDate, Object> period) {
        Set<Object> periods = new HashSet<>();
        for (Candidate backup : latestFirst) {
            Object of = period.apply(backup.createdAt().atOffset(ZoneOffset.UTC).toLocalDate());
            if (periods.size() < count && periods.add(of)) {
                kept.add(backup.id());
            }
        }
    }
}
