package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in one run, and how often. Drawn from the seed, so some runs are calm and some are hell: a fault that
 * always strikes hides what happens without it.
 *
 * @param until no fault is injected later; then everything has to come to an end by itself
 */
record Faults(
        Duration until,
        double crash,
        double store,
        double network,
        double connection,
        double pause,
        double smtpError,
        boolean wipesBroker,
        boolean restartsBroker,
        @Nullable CrashPoint crashPoint) {

    static Faults drawn(RandomGenerator random) {
        return new Faults(
                Duration.ofMinutes(random.nextInt(5, 40)),
                sometimes(random, 0.02),
                sometimes(random, 0.05),
                sometimes(random, 0.2),
                sometimes(random, 0.15),
                sometimes(random, 0.005),
                sometimes(random, 0.2),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0,
                null);
    }

    private static double sometimes(RandomGenerator random, double most) {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble(most);
    }

    /** Nothing goes wrong but one crash. */
    static Faults only(CrashPoint point) {
        return new Faults(Duration.ofMinutes(10), 0, 0, 0, 0, 0, 0, false, false, point);
    }

    /** Nothing goes wrong at all. */
    static Faults none() {
        return new Faults(Duration.ofMinutes(10), 0, 0, 0, 0, 0, 0, false, false, null);
    }

    /**
     * One crash at an exact place.
     *
     * @param step the name of a call through a port
     * @param isAfter after its effect rather than before
     * @param occurrence which call of that name, from 1
     */
    record CrashPoint(String step, boolean isAfter, int occurrence) {}
}
