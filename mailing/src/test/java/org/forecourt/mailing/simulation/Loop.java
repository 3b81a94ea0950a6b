package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.simulation.SimulatedOutbox.StoreAway;

/** What every loop of a process does: go on while there is work, wait a moment otherwise, survive its database. */
final class Loop {

    private static final Duration LEAST = Duration.ofSeconds(2);

    private final World world;

    Loop(World world) {
        this.world = world;
    }

    /**
     * Runs for ever.
     *
     * @param topic what ends a wait early
     * @param nextDue when there will be work without news, if that is known: nobody has to poll through a quiet night
     */
    void run(IntSupplier round, String topic, Supplier<Optional<Instant>> nextDue) {
        while (true) {
            int done = 0;
            try {
                done = round.getAsInt();
            } catch (JournalUnavailable | StoreAway unavailable) {
                world.timeline.sleep(Duration.ofSeconds(1));
            }
            if (done == 0) {
                world.awaitNews(topic, pause(nextDue.get()));
            }
        }
    }

    private Duration pause(Optional<Instant> nextDue) {
        Duration longest = world.isFaulty() ? Duration.ofSeconds(30) : Duration.ofMinutes(10);
        Duration wait = nextDue.map(due -> Duration.between(world.timeline.instant(), due))
                .orElse(longest);
        Duration atMost = wait.compareTo(longest) > 0 ? longest : wait;
        return atMost.compareTo(LEAST) < 0 ? LEAST : atMost;
    }
}
