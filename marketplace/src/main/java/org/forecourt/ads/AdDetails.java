package org.forecourt.ads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one ad shows.
 *
 * @param language of the description: {@code uk}, {@code en} or {@code ru}
 * @param vinMasked the vehicle identification number with its serial part hidden
 * @param attributes characteristic code → value ({@code Integer}, {@code BigDecimal}, {@code String} for an option code, {@code
 *     Boolean}), in the order the reference data lists them
 * @param priceHistory oldest first; the last one is the price in force
 * @param contacts visible ones only, in the seller's order
 */
public record AdDetails(
        AdCard card,
        String language,
        String description,
        @Nullable String vinMasked,
        Map<String, Object> attributes,
        AdCounters counters,
        List<PricePoint> priceHistory,
        List<ContactMask> contacts) {

    public AdDetails {
        attributes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(attributes));
        priceHistory = List.copyOf(priceHistory);
        contacts = List.copyOf(contacts);
    }
}
