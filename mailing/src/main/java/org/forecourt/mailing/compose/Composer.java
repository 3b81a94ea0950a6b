package org.forecourt.mailing.compose;

import org.forecourt.contracts.mail.MailMessage;

/** Writes mails. Thread-safe. */
public interface Composer {

    /** The mail of a message. Its id, and so its {@code Message-ID}, is the same every time. */
    Letter compose(MailMessage message);
}
