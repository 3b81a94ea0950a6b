package org.forecourt.operations.deploy;

import java.time.Duration;
import org.forecourt.operations.Refusal;

/** Waiting between two looks at something. */
final class Pause {

    private Pause() {}

    /** Ends the command when the thread is interrupted. */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
