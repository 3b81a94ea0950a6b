package org.forecourt.storefront.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ad alone: what lists show, then what only its own page shows. */
record AdAloneJson(
        @JsonUnwrapped AdJson ad,
        String description,
        @Nullable String vin,
        Map<String, Object> attributes,
        CountersJson counters,
        List<PriceJson> priceHistory) {

    /** How often it was looked at, and how often its phone was asked for. */
    record CountersJson(long views, long phoneReveals) {}

    /** The price it had from that moment on. */
    record PriceJson(String price, String currency, Instant changedAt) {}
}
