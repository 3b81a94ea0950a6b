package org.forecourt.mailing.bounces;

/** The mailbox did not let us in, or broke off. */
final class MailboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailboxUnavailable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
