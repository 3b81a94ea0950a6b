package org.forecourt.search;

import java.util.Locale;

/** What an ad is described by in numbers; each is a pair of parameters, {@code <name>_min} and {@code <name>_max}. */
public enum NumberField {
    YEAR,
    /** In the currency of the query, compared with the rounded amount that the ad shows in that currency. */
    PRICE,
    MILEAGE,
    ENGINE_CC,
    POWER;

    private final String parameter = name().toLowerCase(Locale.ROOT);

    /** The common part of the two names in a query, for example {@code year}. */
    public String parameter() {
        return parameter;
    }
}
