package org.forecourt.journeys.killrig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Figures, how they are printed, and whether they meet their bars. */
final class Figures {

    private Figures() {}

    static List<Double> repeat(int times, Callable<Double> measurement) throws Exception {
        List<Double> figures = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            figures.add(measurement.call());
        }
        return figures;
    }

    static boolean atLeast(String what, double figure, double bar, String beside, double comparison) {
        System.out.println(String.format(
                Locale.ROOT, "%s: %.0f/s (bar %.0f), %.2f %s", what, figure, bar, figure / comparison, beside));
        return figure >= bar;
    }

    static boolean atMost(String what, List<Double> figures, double bar) {
        System.out.println(String.format(Locale.ROOT, "%s: %s (bar %.1f)", what, show(figures), bar));
        return median(figures) <= bar;
    }

    static String show(List<Double> figures) {
        return String.format(Locale.ROOT, "median %.2f of ", median(figures))
                + figures.stream()
                        .map(figure -> String.format(Locale.ROOT, "%.2f", figure))
                        .collect(Collectors.joining(" "));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
