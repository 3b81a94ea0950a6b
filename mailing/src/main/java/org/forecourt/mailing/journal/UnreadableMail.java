package org.forecourt.mailing.journal;

import java.util.UUID;

/** A program with other rules accepted this message; its row can be listed, but there is no entry to show
 * or to change. */
public final class UnreadableMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMail(UUID id) {
        super("this version of the mail service cannot read the message of mail " + id);
    }
}
