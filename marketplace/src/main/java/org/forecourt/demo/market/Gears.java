package org.forecourt.demo.market;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gearbox and driven wheels that fit engine and year. */
final class Gears {

    private static final Set<String> WITHOUT_CLUTCH = Set.of("electric", "hydrogen", "hybrid", "plugin_hybrid");
    private static final int AUTOMATICS_COMMON = 2022;
    private static final int AUTOMATICS_RARE = 1990;

    private Gears() {}

    static @Nullable String transmission(List<String> built, String fuel, int year, Dice dice) {
        if (built.isEmpty()) {
            return null;
        }
        List<String> fitting = fitting(built, fuel);
        double modern = Math.clamp((year - AUTOMATICS_RARE) / (double) (AUTOMATICS_COMMON - AUTOMATICS_RARE), 0, 1);
        return Weighted.of(fitting, transmission -> weight(transmission, modern))
                .pick(dice);
    }

    /** An electric motor needs no gears to choose from: what the trade calls automatic. */
    private static List<String> fitting(List<String> built, String fuel) {
        if (fuel.equals("electric") || fuel.equals("hydrogen")) {
            return built.contains("automatic") ? List.of("automatic") : built;
        }
        List<String> selfShifting =
                built.stream().filter(code -> !code.equals("manual")).toList();
        return WITHOUT_CLUTCH.contains(fuel) && !selfShifting.isEmpty() ? selfShifting : built;
    }

    private static double weight(String transmission, double modern) {
        return switch (transmission) {
            case "manual" -> 1.15 - modern;
            case "automatic" -> 0.15 + modern * 0.8;
            default -> 0.05 + modern * 0.35;
        };
    }

    static @Nullable String drive(List<String> built, double strength, Dice dice) {
        if (built.isEmpty()) {
            return null;
        }
        return Weighted.of(built, drive -> drive.equals("awd") || drive.equals("4wd") ? 0.25 + strength : 1.0)
                .pick(dice);
    }
}
