package org.forecourt.mailing.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: after each of {@code first} in turn, then every {@code later}, until {@code giveUpAfter} has passed
 * since the first attempt. The last try is made at that very age, so that no mail is given up early.
 *
 * @param jitter each wait is shortened or lengthened by at most this part of it
 */
public record RetrySchedule(List<Duration> first, Duration later, Duration giveUpAfter, double jitter) {

    public RetrySchedule {
        first = List.copyOf(first);
    }

    /** SPEC section 4. */
    public static RetrySchedule defaults() {
        return new RetrySchedule(
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30)),
                Duration.ofHours(1),
                Duration.ofHours(48),
                0.2);
    }

    /**
     * @param failures attempts that failed so far, at least one
     * @param firstAttempt when the first of them began
     * @return the next attempt, or nothing when it is time to give up
     */
    public Optional<Instant> next(int failures, Instant firstAttempt, Instant now, RandomGenerator random) {
        Instant last = firstAttempt.plus(giveUpAfter);
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Duration exact = failures <= first.size() ? first.get(failures - 1) : later;
        double factor = jitter == 0 ? 1 : random.nextDouble(1 - jitter, 1 + jitter);
        Instant next = now.plusMillis(Math.round(exact.toMillis() * factor));
        return Optional.of(next.isAfter(last) ? last : next);
    }
}
