package org.forecourt.mailing.smtp;

import java.time.Duration;

/** An instant of this process by which something has to be over; the clock on the wall may jump meanwhile. */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** The earlier of this one and {@code limit} from now. */
    Deadline within(Duration limit) {
        return remainingNanos() < limit.toNanos() ? this : in(limit);
    }

    long remainingNanos() {
        return Math.max(0, nanoTime - System.nanoTime());
    }
}
