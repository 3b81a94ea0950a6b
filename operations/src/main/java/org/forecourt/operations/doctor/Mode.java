package org.forecourt.operations.doctor;

import java.util.Locale;

/** How this installation runs. */
public enum Mode {
    /** One process and an embedded database, or a database elsewhere; without containers. */
    LOCAL,
    /** The stack of {@code docker-compose.yml}. */
    DOCKER;

    /** As options and JSON name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
