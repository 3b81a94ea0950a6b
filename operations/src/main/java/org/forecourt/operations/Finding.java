package org.forecourt.operations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check of {@code verify} found.
 *
 * @param cure null when the check is green
 */
record Finding(String check, String found, @Nullable String cure) {

    static Finding green(String check, String found) {
        return new Finding(check, found, null);
    }

    static Finding red(String check, String found, String cure) {
        return new Finding(check, found, Objects.requireNonNull(cure));
    }

    boolean isGreen() {
        return cure == null;
    }

    /** One line for the operator. */
    String line() {
        return isGreen() ? "✅ %s: %s".formatted(check, found) : "❌ %s: %s. %s".formatted(check, found, cure);
    }
}
