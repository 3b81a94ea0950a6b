package org.forecourt.mailing.catcher;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the mailbox within its bounds, a few hundred mails at a time, so that nobody waits for it. */
@Component
final class MailboxBounds implements SmartLifecycle {

    static final int STEP = 500;

    private static final Logger log = LoggerFactory.getLogger(MailboxBounds.class);
    private static final int SECONDS = 30;

    private final Mailbox mailbox;
    private final InstantSource clock = InstantSource.system();
    private @Nullable ScheduledExecutorService timer;

    MailboxBounds(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** One round: steps until nothing is left beyond the bounds. */
    void keep(int mostMails) {
        int removed;
        do {
            removed = mailbox.trim(clock.instant(), mostMails, STEP);
        } while (removed == STEP && !Thread.currentThread().isInterrupted());
    }

    private void round() {
        try {
            keep(Mailbox.MOST_MAILS);
        } catch (DataAccessException | TransactionException nextRoundWillDo) {
            log.debug("the mailbox could not be trimmed", nextRoundWillDo);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("mailbox-bounds").factory());
        var unused = started.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
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
