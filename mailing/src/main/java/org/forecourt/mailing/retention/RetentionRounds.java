package org.forecourt.mailing.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.journal.Retention;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs {@link Retention} every few minutes, in small steps with a breath between them. Several services at once do no harm. */
@Component
final class RetentionRounds implements SmartLifecycle {

    /** Longer than any link of a mail is good for. */
    static final Duration SECRETS = Duration.ofHours(48);

    static final int STEP = 200;

    private static final Logger log = LoggerFactory.getLogger(RetentionRounds.class);
    private static final int FIRST_SECONDS = 60;
    private static final int SECONDS = 600;
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Retention retention;
    private final InstantSource clock;
    private final Duration contents;
    private @Nullable ScheduledExecutorService timer;

    RetentionRounds(Retention retention, Settings settings, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
        contents = Duration.ofDays(settings.number(Setting.MAIL_RETENTION));
    }

    /** One round, until nothing is left to forget. */
    void round() {
        Instant now = clock.instant();
        int blanked = all(() -> retention.blankSecrets(now.minus(SECRETS), STEP));
        int removed = all(() -> retention.removeContents(now.minus(contents), STEP));
        int emptied = all(() -> retention.emptyRefusals(now.minus(SECRETS), STEP));
        if (blanked + removed + emptied > 0) {
            log.info("Forgot what is out of date. secrets={} mails={} refusals={}", blanked, removed, emptied);
        }
    }

    private static int all(IntSupplier step) {
        int sum = 0;
        int changed;
        do {
            changed = step.getAsInt();
            sum += changed;
        } while (changed == STEP && rested());
        return sum;
    }

    /** False when the service stops meanwhile. */
    private static boolean rested() {
        try {
            Thread.sleep(BREATH);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tryRound() {
        try {
            round();
        } catch (JournalUnavailable nextRoundWillDo) {
            log.debug("nothing could be forgotten: the journal does not answer", nextRoundWillDo);
        } catch (RuntimeException bug) {
            log.error("A round of forgetting failed; the next one tries again", bug);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("retention").factory());
        var unused = started.scheduleWithFixedDelay(this::tryRound, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
