package org.forecourt.mailing.catcher;

import java.util.List;

/**
 * A page of the mailbox, newest first.
 *
 * @param total of all mails the search finds
 */
public record CaughtPage(List<CaughtMail> mails, long total) {

    public CaughtPage {
        mails = List.copyOf(mails);
    }
}
