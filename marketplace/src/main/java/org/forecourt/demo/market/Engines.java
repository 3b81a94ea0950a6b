package org.forecourt.demo.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.forecourt.catalog.DecimalSpan;
import org.forecourt.catalog.Model;
import org.forecourt.catalog.Span;
import org.forecourt.catalog.Specification;
import org.jspecify.annotations.Nullable;

/** Chooses engines that a model was really built with: every value lies within its specification and fits the others. */
final class Engines {

    private static final Map<String, Double> FUELS = Map.of(
            "petrol", 1.0,
            "diesel", 0.9,
            "lpg", 0.3,
            "hybrid", 0.3,
            "electric", 0.3,
            "plugin_hybrid", 0.15,
            "cng", 0.08,
            "hydrogen", 0.01);
    private static final Map<String, Integer> FUEL_SINCE =
            Map.of("hybrid", 1998, "electric", 2010, "plugin_hybrid", 2011, "hydrogen", 2015);
    private static final Set<String> WITHOUT_COMBUSTION = Set.of("electric", "hydrogen");
    private static final Set<String> WITH_PLUG = Set.of("electric", "plugin_hybrid");
    private static final BigDecimal LARGEST_HYBRID_BATTERY = new BigDecimal("25.0");
    private static final double SMALLEST_ELECTRIC_SHARE = 0.5;
    /** Displacements that many makers share. */
    private static final int[] COMMON_CC = {
        899, 998, 999, 1149, 1197, 1248, 1332, 1390, 1395, 1461, 1498, 1560, 1598, 1686, 1798, 1896, 1968, 1984, 1995,
        1998, 2143, 2198, 2261, 2354, 2494, 2497, 2698, 2967, 2993, 3189, 3456, 3498, 3956, 4395, 4461, 4663, 5461,
        5654, 5998
    };

    private Engines() {}

    static Engine choose(Model model, int year, Dice dice) {
        Specification specification = model.specification();
        String fuel = fuel(specification.fuels(), year, dice);
        if (fuel == null) {
            return new Engine(null, null, null, null, null, null, dice.unit());
        }
        boolean combustion = !WITHOUT_COMBUSTION.contains(fuel);
        double strength = Math.pow(dice.unit(), 1.4);
        Integer cc = combustion ? displacement(specification.engineCc(), model.vehicleType(), strength) : null;
        double actual = cc == null ? strength : position(specification.engineCc(), cc, strength);
        return new Engine(
                fuel,
                cc,
                WITH_PLUG.contains(fuel) ? battery(specification, fuel, strength) : null,
                power(specification.powerHp(), actual, dice),
                Gears.transmission(specification.transmissions(), fuel, year, dice),
                Gears.drive(specification.drives(), actual, dice),
                actual);
    }

    private static @Nullable String fuel(List<String> fuels, int year, Dice dice) {
        if (fuels.isEmpty()) {
            return null;
        }
        List<String> existing = fuels.stream()
                .filter(fuel -> FUEL_SINCE.getOrDefault(fuel, 0) <= year)
                .toList();
        return Weighted.of(existing.isEmpty() ? fuels : existing, fuel -> FUELS.getOrDefault(fuel, 0.1))
                .pick(dice);
    }

    /** Cars share displacements across makers; other models come with their smallest or their largest engine. */
    private static @Nullable Integer displacement(@Nullable Span span, String type, double strength) {
        if (span == null) {
            return null;
        }
        int[] built = IntStream.concat(
                        IntStream.of(span.min(), span.max()),
                        type.equals("car") ? Arrays.stream(COMMON_CC) : IntStream.empty())
                .filter(cc -> cc >= span.min() && cc <= span.max())
                .sorted()
                .distinct()
                .toArray();
        return built[(int) (strength * built.length)];
    }

    private static double position(@Nullable Span span, int cc, double otherwise) {
        return span == null || span.max() == span.min()
                ? otherwise
                : (cc - span.min()) / (double) (span.max() - span.min());
    }

    private static @Nullable Integer power(@Nullable Span span, double strength, Dice dice) {
        if (span == null) {
            return null;
        }
        double share = Math.clamp(strength * 0.85 + dice.unit() * 0.15, 0, 1);
        return span.min() + (int) Math.round(share * (span.max() - span.min()));
    }

    /** A model's batteries span its hybrids at the lower end and its pure electric versions at the upper one. */
    private static @Nullable BigDecimal battery(Specification specification, String fuel, double strength) {
        DecimalSpan span = specification.batteryKwh();
        if (span == null) {
            return null;
        }
        boolean both = specification.fuels().containsAll(WITH_PLUG);
        BigDecimal low = span.min();
        BigDecimal high = span.max();
        if (both && fuel.equals("plugin_hybrid")) {
            high = low.max(high.min(LARGEST_HYBRID_BATTERY));
        } else if (both) {
            low = low.max(high.multiply(BigDecimal.valueOf(SMALLEST_ELECTRIC_SHARE)));
        }
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(Math.round(strength * 4) / 4.0)))
                .setScale(1, RoundingMode.DOWN)
                .max(span.min());
    }
}
