package org.forecourt.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.forecourt.catalog.Characteristic;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;
import org.jspecify.annotations.Nullable;

/** A characteristic as the API shows it; its code is the key in the attributes of an ad of its type. */
record CharacteristicJson(
        @JsonProperty("vehicle_type") String vehicleType,
        String code,
        String kind,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String name,
        Names names,
        List<OptionJson> options) {

    record OptionJson(String code, String name, Names names) {}

    static CharacteristicJson of(Characteristic characteristic, Language language) {
        return new CharacteristicJson(
                characteristic.vehicleType(),
                characteristic.code(),
                characteristic.kind().code(),
                characteristic.unit(),
                characteristic.min(),
                characteristic.max(),
                characteristic.name().in(language),
                characteristic.name(),
                characteristic.options().stream()
                        .map(option ->
                                new OptionJson(option.code(), option.name().in(language), option.name()))
                        .toList());
    }
}
