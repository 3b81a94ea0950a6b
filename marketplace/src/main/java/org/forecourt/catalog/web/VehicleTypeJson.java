package org.forecourt.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.forecourt.catalog.VehicleType;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;

/** A vehicle type as the API shows it. */
record VehicleTypeJson(
        String code,
        String usage,
        String name,
        Names names,
        @JsonProperty("plural_name") String pluralName,
        @JsonProperty("plural_names") Names pluralNames) {

    static VehicleTypeJson of(VehicleType type, Language language) {
        return new VehicleTypeJson(
                type.code(),
                type.usage().code(),
                type.name().in(language),
                type.name(),
                type.plural().in(language),
                type.plural());
    }
}
