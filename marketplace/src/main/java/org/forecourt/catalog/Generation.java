package org.forecourt.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A generation of a model, for example the Golf Mk4; neighbours may overlap.
 *
 * @param yearTo the last year it was built, or null while it is still built
 */
public record Generation(
        String make,
        String model,
        String code,
        String name,
        int yearFrom,
        @Nullable Integer yearTo) {

    public Generation {
        if (yearTo != null && yearTo < yearFrom) {
            throw new IllegalArgumentException(make + " " + model + " " + code + " ends before it begins");
        }
    }
}
