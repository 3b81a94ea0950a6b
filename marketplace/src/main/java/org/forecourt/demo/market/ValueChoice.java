package org.forecourt.demo.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.forecourt.catalog.Characteristic;

/**
 * The values a characteristic takes, written as {@code value:weight} separated by spaces; the weight is 1 when left out, and a
 * value may be a range with a step, {@code 800..1600/50}.
 */
final class ValueChoice {

    private final Weighted<Alternative> alternatives;
    private final Characteristic characteristic;

    private record Alternative(String low, String high, String step, double weight) {

        static Alternative parse(String text) {
            int colon = text.indexOf(':');
            double weight = colon < 0 ? 1 : Double.parseDouble(text.substring(colon + 1));
            String value = colon < 0 ? text : text.substring(0, colon);
            int dots = value.indexOf("..");
            if (dots < 0) {
                return new Alternative(value, value, "1", weight);
            }
            int slash = value.indexOf('/');
            return new Alternative(
                    value.substring(0, dots),
                    slash < 0 ? value.substring(dots + 2) : value.substring(dots + 2, slash),
                    slash < 0 ? "1" : value.substring(slash + 1),
                    weight);
        }
    }

    ValueChoice(Characteristic characteristic, String values) {
        List<Alternative> parsed =
                Arrays.stream(values.split(" ")).map(Alternative::parse).toList();
        this.characteristic = characteristic;
        this.alternatives = Weighted.of(parsed, Alternative::weight);
        parsed.forEach(this::check);
    }

    private void check(Alternative alternative) {
        boolean known = switch (characteristic.kind()) {
            case CHOICE -> characteristic.option(alternative.low()).isPresent();
            case YES_NO -> alternative.low().equals("yes") || alternative.low().equals("no");
            case INTEGER, DECIMAL -> isWithinBounds(alternative.low()) && isWithinBounds(alternative.high());
        };
        if (!known) {
            throw new IllegalStateException("demo/characteristics.txt: " + characteristic.vehicleType() + " "
                    + characteristic.code() + " cannot be " + alternative.low());
        }
    }

    private boolean isWithinBounds(String number) {
        BigDecimal value = new BigDecimal(number);
        BigDecimal min = characteristic.min();
        BigDecimal max = characteristic.max();
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    Object choose(Dice dice) {
        Alternative chosen = alternatives.pick(dice);
        return switch (characteristic.kind()) {
            case CHOICE -> chosen.low();
            case YES_NO -> chosen.low().equals("yes");
            case INTEGER -> number(chosen, dice).intValueExact();
            case DECIMAL -> number(chosen, dice);
        };
    }

    private static BigDecimal number(Alternative range, Dice dice) {
        BigDecimal low = new BigDecimal(range.low());
        BigDecimal step = new BigDecimal(range.step());
        int steps = new BigDecimal(range.high())
                .subtract(low)
                .divide(step, 0, RoundingMode.DOWN)
                .intValueExact();
        return low.add(step.multiply(BigDecimal.valueOf(dice.between(0, steps))));
    }
}
