package org.forecourt.mailing.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.simulation.Workload.Arrival;

/** The app's business and everybody else who puts something into the queue. What it did not commit never happened. */
final class Application {

    private final World world;
    private final SimulatedOutbox outbox;
    private final SimulatedBroker broker;
    private final Sink sink;
    private final Workload workload;
    /** Mails of other producers that the broker promised to keep. */
    final Set<UUID> confirmed = new LinkedHashSet<>();

    private int next;

    Application(World world, SimulatedOutbox outbox, SimulatedBroker broker, Sink sink, Workload workload) {
        this.world = world;
        this.outbox = outbox;
        this.broker = broker;
        this.sink = sink;
        this.workload = workload;
    }

    /** Goes on where the process before it died. */
    void work() {
        while (!isDone()) {
            Arrival arrival = workload.arrivals.get(next);
            Duration wait = arrival.after().minus(world.timeline.elapsed());
            if (wait.isPositive()) {
                world.timeline.sleep(wait);
            }
            next++;
            receive(arrival);
        }
    }

    boolean isDone() {
        return next >= workload.arrivals.size();
    }

    private void receive(Arrival arrival) {
        MailMessage message = arrival.message();
        switch (arrival.kind()) {
            case COMMITTED -> commit(message);
            case FOREIGN -> publish(message);
            case CONFLICT -> {
                publish(message.withPriority(message.priority() % 9 + 1));
                commit(message);
            }
            case POISON -> poison(message);
        }
    }

    private void commit(MailMessage message) {
        world.step("app.commit", () -> {
            outbox.insert(message);
            sink.expect(message);
        });
    }

    private void publish(MailMessage message) {
        byte[] body = MailMessageJson.write(message).getBytes(StandardCharsets.UTF_8);
        world.step("foreign.publish", () -> {
            sink.expect(message);
            if (broker.publish(body, null) == SimulatedBroker.Published.CONFIRMED) {
                confirmed.add(message.id());
            }
        });
    }

    private void poison(MailMessage message) {
        byte[] body = MailMessageJson.write(message).getBytes(StandardCharsets.UTF_8);
        body[new Random(message.id().getMostSignificantBits()).nextInt(body.length - 1)] = (byte) 0xFF;
        world.step("foreign.publish", () -> broker.publish(body, null));
    }
}
