package org.forecourt.ads;

import java.util.Optional;
import org.forecourt.platform.PublicIds;

/** The public name of an ad: stable, opaque, and the only identifier that leaves the system. */
public record AdId(String value) {

    public AdId {
        if (!PublicIds.isWellFormed(value)) {
            throw new IllegalArgumentException("not an ad id: " + value);
        }
    }

    /** The id with this text, or nothing when no ad can have such an id. */
    public static Optional<AdId> of(String text) {
        return PublicIds.isWellFormed(text) ? Optional.of(new AdId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
