package org.forecourt.operations.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.store.Store;
import org.forecourt.safekeeping.BackupSchedule;
import org.forecourt.safekeeping.RepositoryPlace;
import org.forecourt.settings.Setting;
import tools.jackson.databind.JsonNode;

/**
 * How old the last proven backup is: without containers by the repository itself, in docker mode by what the app tells of
 * it, since the repository lies in a volume.
 */
final class BackupCheck implements Check {

    private static final Duration WITHOUT_SCHEDULE = Duration.ofDays(7);
    private static final String COMMAND = "./forecourt backup";

    private final Clock clock;

    BackupCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param trouble of a later backup that did not come about; blank without one
     */
    private record Seen(Optional<Instant> proven, String trouble) {}

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.BACKUP_AGE);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        BackupSchedule schedule = BackupSchedule.of(surroundings.settings().values());
        Duration most = schedule.isOff() ? WITHOUT_SCHEDULE : BackupSchedule.PERIOD.multipliedBy(2);
        Seen seen = surroundings.isDocker() ? told(surroundings) : read(surroundings);
        return List.of(finding(seen, most, schedule.isOff()));
    }

    private Finding finding(Seen seen, Duration most, boolean isOff) {
        String cure = isOff
                ? COMMAND + " makes one; without BACKUP_SCHEDULE=off the site makes one every day"
                : COMMAND + " tells why at once; look for \"No backup was made\" in the log of the site";
        if (seen.proven().isEmpty()) {
            return Finding.warning(
                    Subject.BACKUP_AGE,
                    "there is no backup that was proven by a restore" + seen.trouble(),
                    isOff ? cure : COMMAND + "; the site makes its first one ten minutes after its start");
        }
        Duration age = Duration.between(seen.proven().get(), clock.instant());
        String words = "the last proven backup is %s old".formatted(words(age));
        return age.compareTo(most) > 0 || !seen.trouble().isEmpty()
                ? Finding.warning(Subject.BACKUP_AGE, words + seen.trouble(), cure)
                : Finding.ok(Subject.BACKUP_AGE, words);
    }

    private static String words(Duration age) {
        return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " days";
    }

    private static Seen told(Surroundings surroundings) {
        if (!surroundings.isRunning()) {
            throw new Unanswered("the product does not run, and its backups are in a volume");
        }
        JsonNode backup =
                ServicesCheck.details(surroundings.number(Setting.APP_PORT)).path("backup");
        if (backup.isMissingNode()) {
            throw new Unanswered("the site does not tell");
        }
        String failure = backup.path("failure").asString("");
        return new Seen(
                Optional.of(backup.path("proven_at").asString(""))
                        .filter(time -> !time.isEmpty())
                        .map(Instant::parse),
                failure.isEmpty() ? "" : ", and a later one failed (%s)".formatted(failure));
    }

    private static Seen read(Surroundings surroundings) {
        RepositoryPlace place = surroundings
                .text(Setting.BACKUP_REPOSITORY)
                .map(text -> RepositoryPlace.of(text, surroundings.places().home()))
                .orElseGet(() ->
                        RepositoryPlace.of("backups", surroundings.places().data()));
        if (place.isMissing()) {
            return new Seen(Optional.empty(), "");
        }
        try (Store store = place.open(surroundings.settings().values())) {
            return read(new Repository(store).backups());
        } catch (IOException | BackupFailure unreadable) {
            throw new Unanswered("%s cannot be read (%s)".formatted(place.address(), unreadable.getMessage()));
        }
    }

    private static Seen read(List<BackupFolder> backups) throws IOException {
        String trouble = "";
        for (BackupFolder backup : backups.reversed()) {
            BackupState state = backup.state();
            if (state == BackupState.PROVEN) {
                return new Seen(backup.manifest().map(Manifest::createdAt), trouble);
            }
            if (state != BackupState.INTERRUPTED && trouble.isEmpty()) {
                trouble = ", and a later one, %s, is %s%s".formatted(backup.id(), state.code(), reason(backup));
            }
        }
        return new Seen(Optional.empty(), trouble);
    }

    private static String reason(BackupFolder backup) throws IOException {
        try {
            return backup.proof()
                    .map(Proof::reason)
                    .map(reason -> " (" + reason + ")")
                    .orElse("");
        } catch (Damaged changed) {
            return " (" + changed.getMessage() + ")";
        }
    }
}
