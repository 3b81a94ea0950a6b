package org.forecourt.mailing.core;

import java.util.Locale;

/** Where a message came in. */
public enum Door {
    HTTP,
    BROKER;

    /** The name in the journal and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
