package org.forecourt.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.forecourt.catalog.Generation;
import org.jspecify.annotations.Nullable;

/** A generation as the API shows it; make and model are codes. */
record GenerationJson(
        String code,
        String name,
        String make,
        String model,
        @JsonProperty("year_from") int yearFrom,
        @JsonProperty("year_to") @Nullable Integer yearTo) {

    static GenerationJson of(Generation generation) {
        return new GenerationJson(
                generation.code(),
                generation.name(),
                generation.make(),
                generation.model(),
                generation.yearFrom(),
                generation.yearTo());
    }
}
