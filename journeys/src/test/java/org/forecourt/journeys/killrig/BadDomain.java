package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;

/** What one of the recipient domains of a measurement does. */
enum BadDomain {
    NONE,
    BUSY,
    STALLING;

    /** Longer than the service waits. */
    private static final Duration STALL = Duration.ofSeconds(40);

    /**
     * The script by which this domain misbehaves as soon as somebody there is named as recipient.
     *
     * @param over ends every stall, so that nothing of one measurement is left in the next
     */
    SmtpReaction.Script script(String domain, CountDownLatch over) {
        return moment -> {
            if (moment.stage() != Stage.RCPT || !moment.recipientDomain().equals(domain)) {
                return SmtpReaction.PROCEED;
            }
            return switch (this) {
                case NONE -> SmtpReaction.PROCEED;
                case BUSY -> new SmtpReaction.Answer(421, "4.3.2 come back later");
                case STALLING -> stall(over);
            };
        };
    }

    private static SmtpReaction stall(CountDownLatch over) {
        try {
            over.await(STALL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return SmtpReaction.CUT;
    }
}
