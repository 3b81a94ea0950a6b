package org.forecourt.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The order of a list. Ads without the value come last in both directions, and a unique last key decides between equals. */
public enum Ordering {
    NEWEST("-created_at"),
    OLDEST("created_at"),
    CHEAPEST("price"),
    DEAREST("-price"),
    YOUNGEST("-year"),
    EARLIEST_BUILT("year"),
    LEAST_DRIVEN("mileage_km"),
    MOST_DRIVEN("-mileage_km");

    public static final Ordering DEFAULT = NEWEST;

    private final String code;

    Ordering(String code) {
        this.code = code;
    }

    /** The value of the parameter {@code ordering}. */
    public String code() {
        return code;
    }

    /** For message keys: the name in lower case, for example {@code least_driven}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Ordering::code).toList();
    }

    /**
     * The order with exactly this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Ordering of(String code) {
        return Arrays.stream(values())
                .filter(ordering -> ordering.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ordering " + code));
    }
}
