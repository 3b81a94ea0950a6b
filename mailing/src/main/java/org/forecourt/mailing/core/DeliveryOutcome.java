package org.forecourt.mailing.core;

/** How an attempt to deliver ended, as far as anyone can know. */
public sealed interface DeliveryOutcome {

    /** A line for the journal: the answer of the server, or what happened instead of one. */
    String detail();

    /** The server took responsibility. */
    record Delivered(String detail) implements DeliveryOutcome {}

    /** The server said no. */
    record Refused(SmtpStage stage, SmtpAnswer answer) implements DeliveryOutcome {

        @Override
        public String detail() {
            return answer.code() + " " + answer.text() + " (" + stage + ")";
        }
    }

    /** No answer and certainly no delivery: the final dot was never sent. */
    record Broken(SmtpStage stage, String detail) implements DeliveryOutcome {}

    /** No answer after the final dot was sent, or may have been: nobody knows. */
    record Unknown(String detail) implements DeliveryOutcome {}
}
