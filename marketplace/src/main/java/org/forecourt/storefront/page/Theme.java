package org.forecourt.storefront.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or what the visitor's system says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The word in the cookie, in the form and in {@code data-theme}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme with exactly this code. */
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
