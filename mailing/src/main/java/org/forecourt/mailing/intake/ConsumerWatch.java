package org.forecourt.mailing.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.forecourt.mailing.health.HealthCheck;
import org.forecourt.mailing.intake.ConsumerState.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows how the consumer is doing, says so, and asks the channel itself rather than remember what it was. Thread-safe. */
public final class ConsumerWatch implements HealthCheck {

    private static final Logger log = LoggerFactory.getLogger(ConsumerWatch.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private ConsumerState state;
    private @Nullable Subscription subscription;
    private Instant nextWord = Instant.MIN;

    ConsumerWatch(boolean isConfigured, InstantSource clock) {
        this.clock = clock;
        this.state =
                new ConsumerState(isConfigured ? Phase.CONNECTING : Phase.NOT_CONFIGURED, clock.instant(), null, null);
    }

    /** The state at this moment. */
    public synchronized ConsumerState state() {
        if (subscription != null && !subscription.isConsuming()) {
            enter(Phase.CONNECTING, null, subscription.end());
        }
        return state;
    }

    @Override
    public String name() {
        return "consumer";
    }

    @Override
    public Finding look() {
        ConsumerState now = state();
        return switch (now.phase()) {
            case NOT_CONFIGURED -> Finding.healthy("no_broker", "no broker is configured");
            case CONSUMING -> Finding.healthy("consuming", "consuming");
            case CONNECTING -> Finding.unhealthy("connecting", "not connected to the broker");
            case STOPPED -> Finding.unhealthy("stopped", "stopped");
        };
    }

    synchronized void consuming(Subscription open, String host) {
        enter(Phase.CONSUMING, host, state.lastError());
        subscription = open;
        nextWord = Instant.MIN;
    }

    /** The first of a row is said at once, the others once a minute. */
    synchronized void lost(String reason) {
        enter(Phase.CONNECTING, null, reason);
        Instant now = clock.instant();
        if (!now.isBefore(nextWord)) {
            nextWord = now.plus(SILENCE);
            log.warn("Consumer is not connected to RabbitMQ; it keeps trying. reason=\"{}\"", reason);
        }
    }

    synchronized void stopped() {
        enter(Phase.STOPPED, null, state.lastError());
    }

    private void enter(Phase phase, @Nullable String host, @Nullable String error) {
        Instant since = phase == state.phase() ? state.since() : clock.instant();
        state = new ConsumerState(phase, since, host, error);
        subscription = null;
    }
}
