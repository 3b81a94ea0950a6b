package org.forecourt.mailing.sending;

import java.time.Duration;
import org.forecourt.mailing.core.Pause;

/** Waiting in real time. */
final class ThreadPause implements Pause {

    @Override
    public void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
