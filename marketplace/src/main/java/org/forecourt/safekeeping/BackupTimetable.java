package org.forecourt.safekeeping;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a backup is due, on a thread of its own, so that a clock that jumps and a machine that slept do no
 * harm. Management commands serve nothing and have no timetable.
 */
@Component
@ConditionalOnWebApplication
final class BackupTimetable implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTimetable.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final DailyBackup backup;
    private final Safekeeping safekeeping;
    private final BackupOptions options;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("backup")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private Instant startedAt = Instant.MAX;
    private Instant lookedAt = Instant.MIN;
    private BackupStanding.@Nullable Proven proven;
    private BackupStanding.@Nullable Failure failure;
    private volatile boolean isStopping;

    BackupTimetable(DailyBackup backup, Safekeeping safekeeping, BackupOptions options, Clock clock) {
        this.backup = backup;
        this.safekeeping = safekeeping;
        this.options = options;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (backup.hasPlace()) {
            begin();
            thread.scheduleWithFixedDelay(this::pass, 5, 60, TimeUnit.SECONDS);
        } else if (!options.schedule().isOff()) {
            LOG.info("The site does not back itself up: BACKUP_REPOSITORY is not set");
        }
    }

    /** From here on the start is over. */
    void begin() {
        startedAt = clock.instant();
    }

    /** The edge of the job: whatever happens, there is a next time. */
    private void pass() {
        try {
            look();
        } catch (RuntimeException | Error bug) {
            if (!isStopping) {
                LOG.error("The backup of the day failed for a reason that was not foreseen", bug);
                fail(BackupTrouble.FAILED);
                tell(false);
            }
        }
    }

    /** Looks into the repository when that is due, and makes a backup when one is. */
    void look() {
        Instant now = clock.instant();
        if (!lookedAt.plus(LOOK).isAfter(now) || isDue(now)) {
            refresh(now);
        }
        if (isDue(now)) {
            tell(true);
            backup.run().ifPresent(this::fail);
            refresh(clock.instant());
        }
        tell(false);
    }

    private boolean isDue(Instant now) {
        boolean isPatient =
                failure != null && failure.at().plus(options.afterFailure()).isAfter(now);
        return !isPatient
                && !startedAt.plus(options.afterStart()).isAfter(now)
                && options.schedule().isDue(proven == null ? null : proven.at(), now);
    }

    private void refresh(Instant now) {
        lookedAt = now;
        try {
            proven = backup.lastProven().orElse(null);
            if (failure != null && proven != null && proven.at().isAfter(failure.at())) {
                failure = null;
            }
        } catch (IOException | BackupFailure unreadable) {
            LOG.warn("The backups cannot be looked at: reason=\"{}\"", unreadable.getMessage());
        }
    }

    private void fail(BackupTrouble trouble) {
        failure = new BackupStanding.Failure(clock.instant(), trouble);
    }

    private void tell(boolean isRunning) {
        Instant now = clock.instant();
        Instant next = options.schedule().next(proven == null ? null : proven.at(), now);
        safekeeping.know(new BackupStanding(proven, failure, next, isRunning));
    }

    /** What is being written stays a leftover that the next run removes. */
    @Override
    public void destroy() {
        isStopping = true;
        thread.shutdownNow();
    }
}
