package org.forecourt.mailing.compose;

import java.time.Instant;
import org.forecourt.contracts.mail.MailMessage;

/** Writes mails. Thread-safe. */
public interface Composer {

    /**
     * The mail of a message. Its id, and so its {@code Message-ID}, is the same every time; its date is the one the
     * message tells, or now.
     */
    Letter compose(MailMessage message);

    /** The mail of a message as it was written at an instant: the same two give the same bytes. */
    default Letter compose(MailMessage message, Instant writtenAt) {
        return compose(message);
    }
}
