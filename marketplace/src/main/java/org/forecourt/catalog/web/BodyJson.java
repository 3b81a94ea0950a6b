package org.forecourt.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.forecourt.catalog.Body;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;

/** A body as the API shows it. */
record BodyJson(String code, @JsonProperty("vehicle_type") String vehicleType, String name, Names names) {

    static BodyJson of(Body body, Language language) {
        return new BodyJson(body.code(), body.vehicleType(), body.name().in(language), body.name());
    }
}
