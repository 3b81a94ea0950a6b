package org.forecourt.mailing.core;

/** The steps of an SMTP transaction, in order. */
public enum SmtpStage {
    CONNECT,
    GREETING,
    STARTTLS,
    AUTHENTICATION,
    SENDER,
    RECIPIENT,
    DATA,
    /** After the final dot: the answer to this one decides. */
    FINAL_DOT;

    /** Before the recipient is named an error cannot be about this mail's recipient. */
    boolean isBeforeRecipient() {
        return compareTo(RECIPIENT) < 0;
    }
}
