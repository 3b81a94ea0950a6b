package org.forecourt.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.forecourt.catalog.DecimalSpan;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.catalog.Span;
import org.forecourt.catalog.Specification;
import org.jspecify.annotations.Nullable;

/** A model as the API shows it; its code is unique together with its make. */
record ModelJson(
        String code,
        String name,
        Reference make,
        @JsonProperty("vehicle_type") String vehicleType,
        @JsonProperty("year_from") int yearFrom,
        @JsonProperty("year_to") @Nullable Integer yearTo,
        boolean popular,
        List<String> bodies,
        List<String> fuels,
        @JsonProperty("engine_cc") @Nullable Span engineCc,
        @JsonProperty("power_hp") @Nullable Span powerHp,
        @JsonProperty("battery_kwh") @Nullable DecimalSpan batteryKwh,
        List<String> transmissions,
        List<String> drives) {

    record Reference(String code, String name) {}

    static ModelJson of(Model model, Make make) {
        Specification specification = model.specification();
        return new ModelJson(
                model.code(),
                model.name(),
                new Reference(make.code(), make.name()),
                model.vehicleType(),
                model.yearFrom(),
                model.yearTo(),
                model.popular(),
                specification.bodies(),
                specification.fuels(),
                specification.engineCc(),
                specification.powerHp(),
                specification.batteryKwh(),
                specification.transmissions(),
                specification.drives());
    }
}
