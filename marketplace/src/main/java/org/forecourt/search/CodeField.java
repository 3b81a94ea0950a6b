package org.forecourt.search;

import java.util.Locale;

/** What an ad is described by in codes; each is a parameter of lists, repeatable and with a {@code not_} form. */
public enum CodeField {
    VEHICLE_TYPE,
    MAKE,
    MODEL,
    REGION,
    CITY,
    BODY,
    FUEL,
    TRANSMISSION,
    DRIVE,
    COLOR,
    CONDITION,
    SELLER_TYPE,
    EXCHANGE;

    private final String parameter = name().toLowerCase(Locale.ROOT);

    /** The name in a query, for example {@code seller_type}. */
    public String parameter() {
        return parameter;
    }
}
