package org.forecourt.mailing.journal;

import java.util.UUID;

/**
 * There is a row to list, but no entry to show or to change: a program with other rules accepted the message, or its content
 * was removed.
 */
public sealed class UnreadableMail extends RuntimeException permits ContentRemoved {

    private static final long serialVersionUID = 1L;

    UnreadableMail(UUID id) {
        super("this version of the mail service cannot read the message of mail " + id);
    }

    static UnreadableMail of(StoredMail mail) {
        return mail.message().isEmpty() ? new ContentRemoved(mail) : new UnreadableMail(mail.id());
    }
}
