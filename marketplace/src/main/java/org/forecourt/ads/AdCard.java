package org.forecourt.ads;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.forecourt.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an ad. Codes are those of the reference data; what the vehicle does not have is null.
 *
 * @param photos in the order the seller gave them; the first one is the cover
 */
public record AdCard(
        AdId id,
        AdStatus status,
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
        Money price,
        String city,
        Seller seller,
        String exchange,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        List<Photo> photos) {

    public AdCard {
        photos = List.copyOf(photos);
    }
}
