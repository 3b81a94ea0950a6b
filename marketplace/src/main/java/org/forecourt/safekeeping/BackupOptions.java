package org.forecourt.safekeeping;

import java.time.Duration;
import java.util.Arrays;
import org.forecourt.backup.archive.Retention;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * How the site backs itself up.
 *
 * @param retention which of the backups stay
 * @param afterStart how long a start is left alone before a missed backup is made up
 * @param afterFailure how long to wait before the next try
 */
record BackupOptions(BackupSchedule schedule, Retention retention, Duration afterStart, Duration afterFailure) {

    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofHours(4);

    static BackupOptions of(Settings settings) {
        int[] keep = Arrays.stream(settings.required(Setting.BACKUP_KEEP).split("/"))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new BackupOptions(
                BackupSchedule.of(settings), new Retention(keep[0], keep[1], keep[2]), AFTER_START, AFTER_FAILURE);
    }
}
