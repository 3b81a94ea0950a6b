package org.forecourt.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.forecourt.platform.ReferenceRow;
import org.jspecify.annotations.Nullable;

/** Reads and checks the cells of a model's row that say what such vehicles come with. */
final class SpecificationCells {

    private static final int LARGEST_ENGINE_CC = 100_000;
    private static final int LARGEST_POWER_HP = 100_000;
    private static final String LARGEST_BATTERY_KWH = "10000";
    private static final int HIGHEST_PRICE_USD = 100_000_000;
    private static final Set<String> WITHOUT_ENGINE = Set.of("electric", "hydrogen");
    private static final Set<String> WITH_BATTERY = Set.of("electric", "plugin_hybrid");

    private final ReferenceRow row;
    private final Vocabulary vocabulary;

    SpecificationCells(ReferenceRow row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
    }

    Specification read(String type) {
        List<String> bodies = row.allKnown("bodies", vocabulary.bodies(type), "body of type " + type);
        if (bodies.isEmpty()) {
            throw row.invalid("bodies", "at least one body");
        }
        List<String> fuels = words("fuels", ChoiceKind.FUEL);
        return new Specification(
                bodies,
                fuels,
                engine(fuels),
                span("power_hp", LARGEST_POWER_HP),
                battery(fuels),
                words("transmissions", ChoiceKind.TRANSMISSION),
                words("drives", ChoiceKind.DRIVE),
                row.integer("price_new_usd", 1, HIGHEST_PRICE_USD));
    }

    private List<String> words(String column, ChoiceKind kind) {
        return row.allKnown(column, vocabulary.words(kind), kind.code());
    }

    private @Nullable Span engine(List<String> fuels) {
        Span engine = span("engine_cc", LARGEST_ENGINE_CC);
        if (engine != null && WITHOUT_ENGINE.containsAll(fuels)) {
            throw row.invalid("engine_cc_min", "an empty cell, because no fuel of this model is burnt in cylinders");
        }
        return engine;
    }

    private @Nullable DecimalSpan battery(List<String> fuels) {
        DecimalSpan battery = decimalSpan();
        if (battery != null && Collections.disjoint(fuels, WITH_BATTERY)) {
            throw row.invalid("battery_kwh_min", "an empty cell, because this model is never charged");
        }
        return battery;
    }

    private @Nullable Span span(String column, int largest) {
        if (row.isEmpty(column + "_min") && row.isEmpty(column + "_max")) {
            return null;
        }
        int min = row.integer(column + "_min", 1, largest);
        return new Span(min, row.integer(column + "_max", min, largest));
    }

    private @Nullable DecimalSpan decimalSpan() {
        if (row.isEmpty("battery_kwh_min") && row.isEmpty("battery_kwh_max")) {
            return null;
        }
        BigDecimal min = kilowattHours("battery_kwh_min", "0.1");
        return new DecimalSpan(min, kilowattHours("battery_kwh_max", min.toPlainString()));
    }

    private BigDecimal kilowattHours(String column, String smallest) {
        BigDecimal value = row.decimal(column, smallest, LARGEST_BATTERY_KWH);
        if (value.stripTrailingZeros().scale() > 1) {
            throw row.invalid(column, "a number with at most one decimal");
        }
        return value;
    }
}
