package org.forecourt.operations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check of {@code verify} found.
 *
 * @param cure null when the check is green
 */
public record Finding(String check, String found, @Nullable String cure) {

    /** What was found is as it should be. */
    public static Finding green(String check, String found) {
        return new Finding(check, found, null);
    }

    /** What was found is wrong, and what cures it. */
    public static Finding red(String check, String found, String cure) {
        return new Finding(check, found, Objects.requireNonNull(cure));
    }

    /** Whether nothing has to be done. */
    public boolean isGreen() {
        return cure == null;
    }

    /** One line for the operator. */
    public String line() {
        return isGreen() ? "✅ %s: %s".formatted(check, found) : "❌ %s: %s. %s".formatted(check, found, cure);
    }
}
