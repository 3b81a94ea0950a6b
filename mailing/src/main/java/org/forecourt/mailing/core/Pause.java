package org.forecourt.mailing.core;

import java.time.Duration;

/** Waiting, as a port, because in a simulation it takes no time. */
public interface Pause {

    /** Returns after {@code duration}, or earlier when the thread is interrupted, which stays so. */
    void sleep(Duration duration);
}
