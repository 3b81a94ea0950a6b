package org.forecourt.mailing.core;

import java.time.Duration;
import java.time.Instant;
import org.forecourt.contracts.mail.MailMessage;

/** The way out. An adapter writes the mail, speaks SMTP, and keeps to the deadlines it is given. */
public interface SmtpPort {

    /**
     * Everything up to and including {@code RCPT TO}: nothing can be delivered by that.
     *
     * @param writtenAt the date of the mail, the same at every attempt: a second copy has to be known as one
     */
    Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline);

    /** What came of preparing. */
    sealed interface Preparation {}

    /** The server waits for {@code DATA}. */
    record Ready(String server, Transmission transmission) implements Preparation {}

    /** It went no further: {@link DeliveryOutcome.Refused} or {@link DeliveryOutcome.Broken}. */
    record Stopped(String server, DeliveryOutcome outcome) implements Preparation {}

    /** The second half of an SMTP transaction. One of the two methods is called, once. */
    interface Transmission {

        /**
         * {@code DATA}, the content, the final dot, the answer. Once the final dot was sent, or may have been, only an
         * answer is an outcome; everything else is {@link DeliveryOutcome.Unknown}.
         */
        DeliveryOutcome transmit(Duration deadline);

        /** Leaves the transaction without {@code DATA}. */
        void abandon();
    }
}
