package org.forecourt.mailing.journal;

import java.util.Locale;

/** Why an address must not get mail. */
public enum SuppressionKind {
    /** Its server said that it does not exist. */
    HARD_BOUNCE,
    /** Its owner wants no bulk mail; what he asked for himself still arrives. */
    UNSUBSCRIBED,
    /** A person put it on the list: nothing at all. */
    MANUAL;

    /** The name in the journal and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SuppressionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
