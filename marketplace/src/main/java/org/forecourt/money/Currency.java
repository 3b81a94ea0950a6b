package org.forecourt.money;

import java.util.Arrays;
import java.util.Optional;

/** The currencies of the market; the names are the ISO 4217 codes used everywhere. */
public enum Currency {
    USD,
    EUR,
    UAH;

    /** The currency with exactly this code. */
    public static Optional<Currency> of(String code) {
        return Arrays.stream(values())
                .filter(currency -> currency.name().equals(code))
                .findFirst();
    }
}
