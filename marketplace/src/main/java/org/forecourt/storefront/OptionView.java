package org.forecourt.storefront;

import org.jspecify.annotations.Nullable;

/** One value a visitor may choose; {@code hex} is the colour of a swatch. */
public record OptionView(
        String code, String label, boolean chosen, @Nullable String hex) {

    static OptionView of(String code, String label, boolean chosen) {
        return new OptionView(code, label, chosen, null);
    }
}
