package org.forecourt.storefront;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.forecourt.search.NumberField;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** The number fields of the filters, with the limits that the server accepts. */
@Component
final class FilterRanges {

    private final Clock clock;

    FilterRanges(Clock clock) {
        this.clock = clock;
    }

    RangeView of(NumberField field, Asked asked, Frame frame) {
        String min = asked.min(field);
        String max = asked.max(field);
        return switch (field) {
            case YEAR -> new RangeView(field.parameter(), label(field, frame), min, max, 1900, nextYear(), "1");
            case PRICE ->
                new RangeView(
                        field.parameter(),
                        frame.text("pages.filter.price_in", frame.numbers().symbol(frame.currency())),
                        min,
                        max,
                        0,
                        1_000_000_000,
                        "any");
            case MILEAGE -> new RangeView(field.parameter(), label(field, frame), min, max, 0, 10_000_000, "1");
            case ENGINE_CC, POWER -> new RangeView(field.parameter(), label(field, frame), min, max, 0, 100_000, "1");
        };
    }

    private int nextYear() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() + 1;
    }

    private static String label(NumberField field, Frame frame) {
        return frame.text("pages.filter." + field.parameter());
    }
}
