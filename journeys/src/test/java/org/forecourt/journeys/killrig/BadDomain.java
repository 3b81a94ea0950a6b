package org.forecourt.journeys.killrig;

import java.time.Duration;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;

/** What one of the recipient domains of a measurement does. */
enum BadDomain {
    NONE(SmtpReaction.Script.HEALTHY),
    BUSY(SmtpReaction.Script.forDomain(
            BadDomain.NAME, Stage.RCPT, new SmtpReaction.Answer(421, "4.3.2 come back later"))),
    STALLING(SmtpReaction.Script.forDomain(BadDomain.NAME, Stage.RCPT, new SmtpReaction.Stall(Duration.ofSeconds(20))));

    /** The domain that misbehaves; a tenth of the mails goes there. */
    static final String NAME = "domain0.example";

    private final SmtpReaction.Script script;

    BadDomain(SmtpReaction.Script script) {
        this.script = script;
    }

    SmtpReaction.Script script() {
        return script;
    }
}
