package org.forecourt.ads;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vehicle of an ad in codes of the reference data; what it does not have is null.
 *
 * @param attributes characteristic code → whole number, decimal, option code or yes/no
 */
public record Vehicle(
        String vehicleType,
        String make,
        String model,
        @Nullable String generation,
        int year,
        @Nullable Integer mileageKm,
        @Nullable Integer operatingHours,
        @Nullable String body,
        @Nullable String fuel,
        @Nullable Integer engineCc,
        @Nullable BigDecimal batteryKwh,
        @Nullable Integer powerHp,
        @Nullable String transmission,
        @Nullable String drive,
        @Nullable String color,
        String condition,
        @Nullable String vin,
        Map<String, Object> attributes) {

    public Vehicle {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
