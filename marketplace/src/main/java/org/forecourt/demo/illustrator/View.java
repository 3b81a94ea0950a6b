package org.forecourt.demo.illustrator;

import java.util.Arrays;
import java.util.Locale;

/** The side a vehicle is seen from; the codes are those of an ad's photos. */
public enum View {
    FRONT,
    SIDE,
    REAR,
    TOP,
    INTERIOR;

    /** The code used in the API and on the command line, for example {@code front}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a view by its code; an unknown code is refused by name. */
    public static View of(String code) {
        return Arrays.stream(values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown view: " + code));
    }
}
