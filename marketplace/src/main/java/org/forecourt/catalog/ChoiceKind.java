package org.forecourt.catalog;

import java.util.Locale;

/** The closed vocabularies of an ad that are the same for every vehicle type. */
public enum ChoiceKind {
    FUEL,
    TRANSMISSION,
    DRIVE,
    CONDITION,
    SELLER_TYPE,
    EXCHANGE;

    /** The name in files, database and API, for example {@code seller_type}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
