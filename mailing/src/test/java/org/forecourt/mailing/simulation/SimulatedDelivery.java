package org.forecourt.mailing.simulation;

import java.util.function.Consumer;
import org.forecourt.mailing.core.BrokerPort;
import org.forecourt.mailing.simulation.SimulatedBroker.Queued;

/** A message in the hands of a consumer. */
final class SimulatedDelivery implements BrokerPort {

    private final World world;
    private final SimulatedBroker broker;
    private final Queued message;
    private final Host host;
    private final Consumer<Queued> witness;

    /** @param witness told about every message that leaves the queue for good */
    SimulatedDelivery(World world, SimulatedBroker broker, Queued message, Consumer<Queued> witness) {
        this.world = world;
        this.broker = broker;
        this.message = message;
        this.host = world.timeline.current().host;
        this.witness = witness;
    }

    @Override
    public byte[] body() {
        return message.body;
    }

    @Override
    public void acknowledge() {
        settle("broker.acknowledge");
    }

    @Override
    public void deadLetter(String reason) {
        world.step("broker.publish_dead_letter", () -> broker.deadLetters.add(reason + " " + message.text()));
        settle("broker.acknowledge_dead_letter");
    }

    private void settle(String step) {
        boolean isSettled = world.step(step, () -> {
            boolean removed = !world.happens(world.faults.network() / 4) && broker.remove(message, host);
            if (removed) {
                witness.accept(message);
            }
            return removed;
        });
        if (!isSettled) {
            throw new ConnectionLost();
        }
    }

    @Override
    public void giveBack() {
        world.step("broker.give_back", () -> broker.giveBack(message));
    }

    /** The channel is gone, and everything unsettled comes again. */
    static final class ConnectionLost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
