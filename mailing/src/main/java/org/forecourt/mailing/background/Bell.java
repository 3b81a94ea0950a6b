package org.forecourt.mailing.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Rung when there may be mail to send, by whoever wrote it down. Ringing costs nothing and several rings are one. A ring that
 * is lost with its process costs a moment: the journal is asked now and then all the same. Thread-safe.
 */
@Component
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns at the first ring since the last call, or after {@code longest}. */
    public void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
