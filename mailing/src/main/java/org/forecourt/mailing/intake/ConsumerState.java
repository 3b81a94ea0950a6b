package org.forecourt.mailing.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the consumer is doing.
 *
 * @param since when the phase began
 * @param host of the broker, while consuming
 * @param lastError what ended the last connection or prevented the next one; null before the first trouble. It may name
 *     hosts, so it is for operators and not for everybody
 */
public record ConsumerState(
        Phase phase,
        Instant since,
        @Nullable String host,
        @Nullable String lastError) {

    /** What the consumer is busy with. */
    public enum Phase {
        /** No broker is configured; mail comes by HTTP. */
        NOT_CONFIGURED,
        /** There is no subscription: not yet, or not at the moment. */
        CONNECTING,
        /** The broker has confirmed the subscription, and its channel is open. */
        CONSUMING,
        /** The service is being stopped. */
        STOPPED
    }

    /** Whether everything is as configured. */
    public boolean isWell() {
        return phase == Phase.CONSUMING || phase == Phase.NOT_CONFIGURED;
    }
}
