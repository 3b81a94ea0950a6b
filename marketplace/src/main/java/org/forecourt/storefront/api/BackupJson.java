package org.forecourt.storefront.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.forecourt.safekeeping.BackupStanding;
import org.forecourt.safekeeping.Safekeeping;
import org.jspecify.annotations.Nullable;

/**
 * How the site is backed up. Old or failing backups do not make the app unhealthy: it serves all the same, and a proxy must not
 * leave it out because of them.
 *
 * @param provenAt the moment whose data the last proven backup holds; null when none is known
 * @param proofSeconds how long it took to restore and compare it
 * @param nextAt null when the site never backs itself up
 * @param failedAt of a failure since then, with a reason of one word; the log has the whole
 */
record BackupJson(
        boolean isScheduled,
        boolean isRunning,
        @Nullable Instant provenAt,
        @Nullable Long ageSeconds,
        @Nullable Double proofSeconds,
        @Nullable Instant nextAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    static BackupJson of(Safekeeping safekeeping, Instant now) {
        BackupStanding standing = safekeeping.standing();
        BackupStanding.Proven proven = standing.proven();
        BackupStanding.Failure failure = standing.failure();
        return new BackupJson(
                !safekeeping.schedule().isOff(),
                standing.isRunning(),
                proven == null ? null : seconds(proven.at()),
                proven == null ? null : Duration.between(proven.at(), now).toSeconds(),
                proven == null ? null : proven.proofDuration().toMillis() / 1000.0,
                standing.next() == null ? null : seconds(standing.next()),
                failure == null ? null : seconds(failure.at()),
                failure == null ? null : failure.trouble().code());
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
