package org.forecourt.mailing.bounces;

import java.time.Duration;
import java.util.Optional;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox of bounces once a minute, if there is one. What goes wrong there stops nothing else. */
@Component
public final class BounceMailbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final Optional<MailboxVisit> visit;
    private volatile Optional<Thread> reader = Optional.empty();
    private boolean hasFailed;

    BounceMailbox(Settings settings, Bounces bounces) {
        this.visit = MailboxSettings.of(settings).map(mailbox -> new MailboxVisit(mailbox, bounces));
    }

    @Override
    public void start() {
        reader = visit.map(found -> Thread.ofPlatform().daemon().name("bounces").start(() -> read(found)));
    }

    private void read(MailboxVisit mailbox) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(mailbox);
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(MailboxVisit mailbox) {
        try {
            mailbox.readAll();
            if (hasFailed) {
                log.info("The mailbox of bounces can be read again, mailbox={}", mailbox);
            }
            hasFailed = false;
        } catch (MailboxUnavailable | JournalUnavailable failure) {
            if (!hasFailed) {
                log.warn("The mailbox of bounces cannot be read, mailbox={}: {}", mailbox, failure.getMessage());
            }
            hasFailed = true;
        }
    }

    /** What was found so far; all zero without a mailbox. */
    public MailboxFigures figures() {
        return visit.map(MailboxVisit::figures).orElse(new MailboxFigures(0, 0, 0));
    }

    @Override
    public void stop() {
        reader.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join(PATIENCE_AT_STOP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        reader = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return reader.isPresent();
    }
}
