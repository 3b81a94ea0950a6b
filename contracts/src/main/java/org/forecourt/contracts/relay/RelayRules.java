package org.forecourt.contracts.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The relay's patience.
 *
 * @param batch rows of one round
 * @param lease how long a claimed row belongs to one relay; longer than a transport takes to answer
 * @param firstRetry wait after the transport did not take a mail; doubles with every failure in a row
 * @param longestRetry the longest such wait
 * @param firstCheck wait between a confirmation and the first question to the mail service; doubles with every hand-over
 * @param longestCheck the longest such wait
 */
public record RelayRules(
        int batch,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        Duration firstCheck,
        Duration longestCheck) {

    public RelayRules {
        if (batch < 1 || lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("batch and lease must be positive");
        }
    }

    /** What holds unless a test says otherwise. A wiped broker is noticed after 15 seconds. */
    public static RelayRules defaults() {
        return new RelayRules(
                200,
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofMinutes(5));
    }

    /** How many of so many rows go by age alone: one of eight, so that nothing starves behind urgent mail. */
    public static int byAge(int rows) {
        return (rows + 7) / 8;
    }

    Duration retryAfter(int failures, RandomGenerator random) {
        return doubled(firstRetry, longestRetry, failures, random);
    }

    Duration checkAfter(int handovers, RandomGenerator random) {
        return doubled(firstCheck, longestCheck, handovers, random);
    }

    /** Exponential with ±20 % of jitter, so that many rows or relays do not come back in step. */
    private static Duration doubled(Duration first, Duration longest, int times, RandomGenerator random) {
        long exact = Math.min(first.toMillis() << Math.min(times, 20), longest.toMillis());
        return Duration.ofMillis(Math.round(exact * random.nextDouble(0.8, 1.2)));
    }
}
