package org.forecourt.rig;

import java.time.Duration;

/** What a script makes the {@link SmtpSink} do instead of going on. */
public sealed interface SmtpReaction {

    /** As a healthy server would. */
    record Proceed() implements SmtpReaction {}

    /** Answers with this code. From 400 on the command has not happened; 421 also ends the connection. */
    record Answer(int code, String text) implements SmtpReaction {}

    /** Says nothing for a while and then goes on. */
    record Stall(Duration time) implements SmtpReaction {}

    /** Resets the connection without a word. At {@link SmtpMoment.Stage#KEPT} the mail was delivered all the same. */
    record Cut() implements SmtpReaction {}

    /** Answers with something that is not SMTP and ends the connection. */
    record Garbage() implements SmtpReaction {}

    SmtpReaction PROCEED = new Proceed();
    SmtpReaction CUT = new Cut();
    SmtpReaction GARBAGE = new Garbage();

    /** Decides at each moment; called by many connections at once. */
    @FunctionalInterface
    interface Script {

        /** Goes on everywhere. */
        Script HEALTHY = moment -> PROCEED;

        SmtpReaction at(SmtpMoment moment);

        /** Reacts at one stage for one domain, and healthily otherwise. */
        static Script forDomain(String domain, SmtpMoment.Stage stage, SmtpReaction reaction) {
            return moment -> moment.stage() == stage && moment.recipientDomain().equals(domain) ? reaction : PROCEED;
        }

        /** Reacts at one stage, whoever is written to. */
        static Script at(SmtpMoment.Stage stage, SmtpReaction reaction) {
            return moment -> moment.stage() == stage ? reaction : PROCEED;
        }
    }
}
