package org.forecourt.operations.deploy;

import java.util.Locale;

/** How the product runs on this machine. */
enum Mode {
    /** One process of this machine, in the background, with the embedded database. */
    LOCAL,
    /** The containers of {@code docker-compose.yml}. */
    DOCKER;

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
