package org.forecourt.catalog;

import java.util.Locale;

/** What measures the wear of a vehicle type. */
public enum Usage {
    MILEAGE_KM,
    OPERATING_HOURS,
    NONE;

    /** The name in files, database and API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
