package org.forecourt.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forecourt.platform.Names;
import org.jspecify.annotations.Nullable;

/**
 * A property that only vehicles of one type have, for example the axles of a truck; its code is the key in the ad's
 * attributes. Bounds are inclusive; options exist exactly when the kind is {@link Kind#CHOICE}.
 */
public record Characteristic(
        String vehicleType,
        String code,
        Kind kind,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Names name,
        List<Option> options) {

    public Characteristic {
        options = List.copyOf(options);
        if (options.isEmpty() == (kind == Kind.CHOICE)) {
            throw new IllegalArgumentException("a characteristic has options exactly when it is a choice: " + code);
        }
    }

    /** The option with this code. */
    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** What a value looks like. */
    public enum Kind {
        INTEGER,
        DECIMAL,
        CHOICE,
        YES_NO;

        /** The name in files, database and API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One possible value of a choice. */
    public record Option(String code, Names name) {}
}
