package org.forecourt.demo.market;

import java.util.Map;
import org.forecourt.catalog.Model;

/**
 * When a vehicle was built and what became of it.
 *
 * @param age in years, with a fraction, above 0
 */
record Life(int year, double age, String condition) {

    private static final Map<String, Double> MEAN_AGE = Map.of(
            "car", 12.0,
            "motorcycle", 10.0,
            "truck", 13.0,
            "bus", 13.0,
            "trailer", 11.0,
            "special", 12.0,
            "agricultural", 12.0,
            "boat", 12.0);
    private static final double AGE_SHAPE = 1.6;
    private static final double SHOWCASE_AGE = 0.45;
    private static final int TRIES = 30;
    private static final double NEW_AMONG_THIS_YEARS = 0.7;
    private static final double DAMAGED = 0.03;
    private static final double FOR_PARTS = 0.008;

    static Life of(Model model, int thisYear, boolean business, boolean shown, Dice dice) {
        int year = year(model, thisYear, shown ? SHOWCASE_AGE : 1, dice);
        double age = thisYear - year + dice.between(0.15, 0.95);
        return new Life(year, age, condition(year == thisYear && business, shown, dice));
    }

    boolean isNew() {
        return condition.equals("new");
    }

    /** Ages follow a Weibull distribution, cut to the years in which the model was built. */
    private static int year(Model model, int thisYear, double youth, Dice dice) {
        double scale = MEAN_AGE.getOrDefault(model.vehicleType(), 12.0) * 1.115 * youth;
        for (int i = 0; i < TRIES; i++) {
            int year = thisYear - (int) (scale * Math.pow(-Math.log(1 - dice.unit()), 1 / AGE_SHAPE));
            if (model.isBuiltIn(year)) {
                return year;
            }
        }
        int last = Math.min(thisYear, model.yearTo() == null ? thisYear : model.yearTo());
        return last - dice.between(0, (last - model.yearFrom()) / 2);
    }

    private static String condition(boolean maybeNew, boolean shown, Dice dice) {
        if (maybeNew && dice.chance(NEW_AMONG_THIS_YEARS)) {
            return "new";
        }
        double fate = dice.unit();
        if (shown || fate > DAMAGED) {
            return "used";
        }
        return fate < FOR_PARTS ? "for_parts" : "damaged";
    }
}
