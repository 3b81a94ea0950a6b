package org.forecourt.safekeeping;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the site is backed up, as far as it may be told to anybody: no names, no places, no secrets.
 *
 * @param proven the last backup that was proven by a restore; null when there is none
 * @param failure the last failure since the start of this process, unless a proven backup is younger; null when there is none
 * @param next when the next one is to begin; null when the schedule is off
 * @param isRunning whether this process makes one now
 */
public record BackupStanding(
        @Nullable Proven proven,
        @Nullable Failure failure,
        @Nullable Instant next,
        boolean isRunning) {

    /** What is known before anybody has looked. */
    static final BackupStanding UNKNOWN = new BackupStanding(null, null, null, false);

    /**
     * A proven backup.
     *
     * @param at the moment whose data it holds
     * @param proofDuration how long restoring and comparing took
     */
    public record Proven(Instant at, Duration proofDuration) {}

    /** A scheduled backup that did not come about. */
    public record Failure(Instant at, BackupTrouble trouble) {}

    @Nullable
    Instant provenAt() {
        return proven == null ? null : proven.at();
    }
}
