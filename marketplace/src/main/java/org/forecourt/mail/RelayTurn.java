package org.forecourt.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.forecourt.contracts.relay.OutboxRelay;

/** One turn of the relay's thread: a round, and now and then a little forgetting. Belongs to one thread. */
final class RelayTurn implements Supplier<RelayTurn.Next> {

    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

    private final OutboxRelay relay;
    private final WatchedTransport transport;
    private final OutboxPruning pruning;
    private final int fullRound;
    private Instant nextPruning = Instant.MIN;

    RelayTurn(OutboxRelay relay, WatchedTransport transport, OutboxPruning pruning, int fullRound) {
        this.relay = relay;
        this.transport = transport;
        this.pruning = pruning;
        this.fullRound = fullRound;
    }

    /** When to take the next turn. */
    enum Next {
        AT_ONCE,
        WHEN_THERE_IS_NEWS,
        /** Nothing can be moved at present. */
        AFTER_A_PAUSE
    }

    @Override
    public Next get() {
        transport.forget();
        int due = relay.round();
        if (transport.isAway()) {
            return Next.AFTER_A_PAUSE;
        }
        return due >= fullRound || hasMoreToPrune() ? Next.AT_ONCE : Next.WHEN_THERE_IS_NEWS;
    }

    private boolean hasMoreToPrune() {
        Instant now = Instant.now();
        if (now.isBefore(nextPruning)) {
            return false;
        }
        boolean hasMore = pruning.prune();
        nextPruning = hasMore ? now : now.plus(BETWEEN_PRUNINGS);
        return hasMore;
    }
}
