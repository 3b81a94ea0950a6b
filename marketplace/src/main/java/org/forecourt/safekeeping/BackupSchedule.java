package org.forecourt.safekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * At which time of every day the site backs itself up.
 *
 * @param time null when it never does
 * @param zone whose clock it is
 */
public record BackupSchedule(@Nullable LocalTime time, ZoneId zone) {

    /** How far apart the backups are. */
    public static final Duration PERIOD = Duration.ofDays(1);

    /** A backup this shortly before its time serves for it, so that a late one is not followed by the next at once. */
    static final Duration APART = Duration.ofHours(6);

    private static final String OFF = "off";

    /** As {@code BACKUP_SCHEDULE} says, by the clock of this machine or container. */
    public static BackupSchedule of(Settings settings) {
        String text = settings.required(Setting.BACKUP_SCHEDULE);
        return new BackupSchedule(text.equals(OFF) ? null : LocalTime.parse(text), ZoneId.systemDefault());
    }

    /** Whether the site never backs itself up. */
    public boolean isOff() {
        return time == null;
    }

    /** Whether the time has come, or passed unused while nothing ran. */
    boolean isDue(@Nullable Instant proven, Instant now) {
        return time != null && (proven == null || !serves(proven, latest(time, now)));
    }

    /** When the next one begins if all goes well; null when it never does. */
    @Nullable
    Instant next(@Nullable Instant proven, Instant now) {
        if (time == null || isDue(proven, now)) {
            return time == null ? null : now;
        }
        Instant following = after(time, now);
        return proven != null && serves(proven, following) ? after(time, following) : following;
    }

    private static boolean serves(Instant proven, Instant scheduled) {
        return proven.isAfter(scheduled.minus(APART));
    }

    private Instant latest(LocalTime daily, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(daily).atZone(zone).toInstant();
        return today.isAfter(now)
                ? local.toLocalDate().minusDays(1).atTime(daily).atZone(zone).toInstant()
                : today;
    }

    private Instant after(LocalTime daily, Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        Instant today = local.toLocalDate().atTime(daily).atZone(zone).toInstant();
        return today.isAfter(moment)
                ? today
                : local.toLocalDate().plusDays(1).atTime(daily).atZone(zone).toInstant();
    }
}
