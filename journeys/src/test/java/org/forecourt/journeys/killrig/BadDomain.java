package org.forecourt.journeys.killrig;

import java.time.Duration;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;

/** What one of the recipient domains of a measurement does. */
enum BadDomain {
    NONE(new SmtpReaction.Proceed()),
    BUSY(new SmtpReaction.Answer(421, "4.3.2 come back later")),
    STALLING(new SmtpReaction.Stall(Duration.ofSeconds(20)));

    private final SmtpReaction reaction;

    BadDomain(SmtpReaction reaction) {
        this.reaction = reaction;
    }

    /** The script by which this domain misbehaves as soon as somebody there is named as recipient. */
    SmtpReaction.Script script(String domain) {
        return SmtpReaction.Script.forDomain(domain, Stage.RCPT, reaction);
    }
}
