package org.forecourt.mailing.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.forecourt.mailing.background.Rounds;
import org.forecourt.mailing.journal.Retention;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs {@link Retention} every few minutes, in small steps with a breath between them. Several services at once do no harm. */
@Component
final class RetentionRounds extends Rounds {

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

    RetentionRounds(Retention retention, Settings settings, InstantSource clock) {
        super("retention", FIRST_SECONDS, SECONDS);
        this.retention = retention;
        this.clock = clock;
        contents = Duration.ofDays(settings.number(Setting.MAIL_RETENTION));
    }

    /** Until nothing is left to forget. */
    @Override
    protected void round() {
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
}
