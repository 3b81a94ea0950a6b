package org.forecourt.backup.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.forecourt.backup.BackupFailure;

/**
 * How often something is tried that the network let fail, and how long is waited in between: each time about twice as long.
 *
 * @param count how often at most
 * @param first how long before the second try
 */
record Attempts(int count, Duration first) {

    /** Half a minute of trying in all. */
    static final Attempts USUAL = new Attempts(7, Duration.ofMillis(400));

    /** Waits before another try; false when there were enough. */
    boolean again(int failures) {
        if (failures >= count) {
            return false;
        }
        long millis = first.toMillis() << (failures - 1);
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("interrupted", interrupted);
        }
    }
}
