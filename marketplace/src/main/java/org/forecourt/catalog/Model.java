package org.forecourt.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A model of one make and one vehicle type; the code is unique together with the make.
 *
 * @param yearTo the last year it was built, or null while it is still built
 */
public record Model(
        String make,
        String code,
        String vehicleType,
        String name,
        int yearFrom,
        @Nullable Integer yearTo,
        boolean popular,
        Specification specification) {

    public Model {
        if (yearTo != null && yearTo < yearFrom) {
            throw new IllegalArgumentException(make + " " + code + " ends before it begins");
        }
    }

    /** Whether it was built in that year. */
    public boolean isBuiltIn(int year) {
        return year >= yearFrom && (yearTo == null || year <= yearTo);
    }
}
