package org.forecourt.ads;

import java.util.Arrays;
import java.util.Locale;

/** Where an ad stands. The public sees {@link #ACTIVE}, and {@link #SOLD} for thirty days, marked as sold. */
public enum AdStatus {
    DRAFT,
    PENDING,
    NEEDS_REVIEW,
    ACTIVE,
    REJECTED,
    BLOCKED,
    SOLD,
    ARCHIVED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in the database and in the API, for example {@code needs_review}. */
    public String code() {
        return code;
    }

    /**
     * The status with exactly this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static AdStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an ad status: " + code));
    }
}
