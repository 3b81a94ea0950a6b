package org.forecourt.mailing.catcher;

import java.time.InstantSource;
import org.forecourt.mailing.background.Rounds;
import org.springframework.stereotype.Component;

/** Keeps the mailbox within its bounds, a few hundred mails at a time, so that nobody waits for it. */
@Component
final class MailboxBounds extends Rounds {

    static final int STEP = 500;

    private static final int SECONDS = 30;

    private final Mailbox mailbox;
    private final InstantSource clock = InstantSource.system();

    MailboxBounds(Mailbox mailbox) {
        super("mailbox-bounds", SECONDS, SECONDS);
        this.mailbox = mailbox;
    }

    /** One round: steps until nothing is left beyond the bounds. */
    void keep(int mostMails) {
        int removed;
        do {
            removed = mailbox.trim(clock.instant(), mostMails, STEP);
        } while (removed == STEP && !Thread.currentThread().isInterrupted());
    }

    @Override
    protected void round() {
        keep(Mailbox.MOST_MAILS);
    }
}
