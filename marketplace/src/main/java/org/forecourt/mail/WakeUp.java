package org.forecourt.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells one waiting thread that there is something to do. Telling it several times, or too early, is telling it once. */
final class WakeUp {

    private final Semaphore signal = new Semaphore(0);

    void now() {
        signal.release();
    }

    /** Returns at the first signal since the last call, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
