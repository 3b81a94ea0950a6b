package org.forecourt.mailing.bounces;

import java.util.Locale;

/** What followed from a report. */
public enum BounceVerdict {
    /** The address does not exist: it is on the suppression list now, and the mail's history says why. */
    SUPPRESSED,
    /** Temporary, or not about the address: only the mail's history says so. */
    NOTED,
    /** No such mail was ever sent; nothing changed. */
    UNKNOWN_MAIL,
    /** The mail was sent to somebody else; nothing changed. */
    OTHER_RECIPIENT;

    /** The name in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
