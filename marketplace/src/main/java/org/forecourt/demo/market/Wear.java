package org.forecourt.demo.market;

import java.util.Map;
import org.forecourt.catalog.Usage;
import org.jspecify.annotations.Nullable;

/**
 * How far a vehicle went or how long it worked.
 *
 * @param ratio actual use divided by what is usual at that age; 1 where use is not measured
 */
record Wear(@Nullable Integer mileageKm, @Nullable Integer operatingHours, double ratio) {

    private static final Map<String, Integer> YEARLY = Map.of(
            "car", 17_500,
            "motorcycle", 5_000,
            "truck", 62_000,
            "bus", 48_000,
            "special", 950,
            "agricultural", 520);
    private static final Map<String, Integer> YEARLY_OF_BODY = Map.of(
            "tractor_unit", 98_000,
            "minibus", 38_000,
            "scooter", 2_800,
            "quad", 1_500,
            "combine", 260,
            "pickup", 21_000,
            "van", 26_000);
    private static final Map<String, Integer> MOST = Map.of(
            "car", 620_000,
            "motorcycle", 140_000,
            "truck", 1_900_000,
            "bus", 1_700_000,
            "special", 32_000,
            "agricultural", 18_000);
    /** Old vehicles are driven less than new ones. */
    private static final double SLOWING = 0.86;

    private static final double SPREAD = 0.36;

    static Wear of(String type, String body, Usage usage, double age, Dice dice) {
        if (usage == Usage.NONE) {
            return new Wear(null, null, 1);
        }
        double usual = YEARLY_OF_BODY.getOrDefault(body, YEARLY.getOrDefault(type, 10_000)) * Math.pow(age, SLOWING);
        double actual =
                Math.min(usual * dice.around(SPREAD), MOST.getOrDefault(type, 500_000) * dice.between(0.85, 1.0));
        int rounded = rounded(actual, dice);
        return usage == Usage.MILEAGE_KM
                ? new Wear(rounded, null, actual / usual)
                : new Wear(null, rounded, actual / usual);
    }

    static Wear ofNew(Usage usage, Dice dice) {
        return switch (usage) {
            case MILEAGE_KM -> new Wear(dice.between(1, 60), null, 1);
            case OPERATING_HOURS -> new Wear(null, dice.between(1, 8), 1);
            case NONE -> new Wear(null, null, 1);
        };
    }

    /** People round; some read the clock. */
    private static int rounded(double actual, Dice dice) {
        int step = actual > 20_000 && dice.chance(0.75) ? 1_000 : actual > 2_000 && dice.chance(0.7) ? 100 : 1;
        return Math.max(step, (int) Math.round(actual / step) * step);
    }
}
