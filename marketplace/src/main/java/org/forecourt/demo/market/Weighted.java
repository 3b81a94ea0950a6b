package org.forecourt.demo.market;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Things of which some are met more often than others. Immutable. */
final class Weighted<T> {

    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, IntToDoubleFunction weight) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        this.values = List.copyOf(values);
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(i);
            upTo[i] = sum;
        }
    }

    static <T> Weighted<T> of(List<T> values, ToDoubleFunction<T> weight) {
        return new Weighted<>(values, i -> weight.applyAsDouble(values.get(i)));
    }

    /** Zipf's law: the one at rank r, counted from 1, weighs {@code 1 / r^slope}. */
    static <T> Weighted<T> byRank(List<T> ranked, double slope) {
        return new Weighted<>(ranked, i -> Math.pow(i + 1, -slope));
    }

    T pick(Dice dice) {
        double at = dice.unit() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return values.get(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1));
    }
}
