package org.forecourt.storefront.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ad in lists, member by member as the contract names them. What the vehicle does not have is null. */
record AdJson(
        String id,
        String url,
        String title,
        String status,
        String vehicleType,
        Named make,
        Named model,
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
        String price,
        String currency,
        Map<String, String> prices,
        LocalDate rateDate,
        Named region,
        Named city,
        SellerJson seller,
        String exchange,
        @JsonProperty("is_demo") boolean isDemo,
        Instant createdAt,
        Instant updatedAt,
        List<PhotoJson> photos) {

    /** Something of the reference data. */
    record Named(String code, String name) {}

    /** Who offers the ad. */
    record SellerJson(String id, String name, String type) {}

    /** One picture; the addresses of its variants by their width. */
    record PhotoJson(
            @Nullable String view, String alt, int width, int height, String color, Map<String, String> urls) {}
}
