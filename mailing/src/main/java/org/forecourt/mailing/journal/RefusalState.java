package org.forecourt.mailing.journal;

import java.util.Locale;

/** What became of a refusal. */
public enum RefusalState {
    /** Nobody has looked after it. */
    OPEN,
    /** A person corrected it, and it was accepted. */
    RETRIED,
    DISCARDED;

    /** The name in the journal and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
