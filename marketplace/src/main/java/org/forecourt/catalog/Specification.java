package org.forecourt.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What vehicles of a model come with: codes, and ranges that are null where they make no sense.
 *
 * @param priceNewUsd typical list price of a new one in whole US dollars
 */
public record Specification(
        List<String> bodies,
        List<String> fuels,
        @Nullable Span engineCc,
        @Nullable Span powerHp,
        @Nullable DecimalSpan batteryKwh,
        List<String> transmissions,
        List<String> drives,
        int priceNewUsd) {

    public Specification {
        bodies = List.copyOf(bodies);
        fuels = List.copyOf(fuels);
        transmissions = List.copyOf(transmissions);
        drives = List.copyOf(drives);
    }
}
