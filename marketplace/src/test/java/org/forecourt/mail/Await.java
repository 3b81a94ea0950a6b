package org.forecourt.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process does. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen within " + LONGEST);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                throw new AssertionError(told);
            }
        }
    }
}
