package org.forecourt.mailing.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** RabbitMQ in short: a durable queue, confirms, returns, redelivery; restarts, and a volume that can be wiped. */
final class SimulatedBroker {

    static final String NEWS = "queue";
    private static final int SPIN = 300;

    /** Ids that were confirmed to their publisher. */
    final Set<UUID> confirmed = new HashSet<>();

    final List<String> deadLetters = new ArrayList<>();
    private final List<Queued> queue = new ArrayList<>();
    private final World world;
    private boolean isUp = true;
    private boolean hasQueue;

    SimulatedBroker(World world) {
        this.world = world;
        world.crashListeners.add(this::disconnect);
    }

    /** Publishes persistently and mandatorily, and waits for the confirmation. */
    Published publish(byte[] body, @Nullable UUID id) {
        if (!isUp || world.happens(world.faults.network())) {
            return Published.NO_ANSWER;
        }
        if (!hasQueue) {
            return Published.RETURNED;
        }
        boolean isAnswered = !world.happens(world.faults.network());
        queue.add(new Queued(body, isAnswered));
        if (world.happens(world.faults.network() / 4)) {
            queue.add(new Queued(body, isAnswered));
        }
        if (isAnswered && id != null) {
            confirmed.add(id);
        }
        world.news(NEWS);
        return isAnswered ? Published.CONFIRMED : Published.NO_ANSWER;
    }

    /** Connects a consumer and declares the queue. */
    boolean connect() {
        hasQueue |= isUp;
        return isUp;
    }

    boolean isReachable() {
        return isUp && hasQueue;
    }

    /** The next message for the consumer on {@code host}, usually the oldest. */
    Optional<Queued> receive(Host host) {
        List<Queued> ready =
                queue.stream().filter(message -> message.holder == null).toList();
        if (!isReachable() || ready.isEmpty()) {
            return Optional.empty();
        }
        Queued message = ready.get(world.happens(world.faults.network()) ? world.random.nextInt(ready.size()) : 0);
        message.holder = host;
        if (++message.deliveries == SPIN) {
            world.violation("SPIN", () -> "the same message was delivered " + SPIN + " times");
        }
        return Optional.of(message);
    }

    /** Takes a message off the queue, if its holder still has the right to say so. */
    boolean remove(Queued message, Host host) {
        boolean isHeld = isUp && message.holder == host && queue.contains(message);
        if (isHeld) {
            queue.remove(message);
        }
        return isHeld;
    }

    void giveBack(Queued message) {
        message.holder = null;
        world.news(NEWS);
    }

    /** A consumer lost its connection, or its process died: what it held comes again. */
    void disconnect(Host host) {
        queue.stream().filter(message -> message.holder == host).forEach(this::giveBack);
    }

    /** Goes down, at once. What was never confirmed may be gone, or not. */
    void stop() {
        isUp = false;
        Iterator<Queued> messages = queue.iterator();
        while (messages.hasNext()) {
            Queued message = messages.next();
            message.holder = null;
            if (!message.isConfirmed && world.random.nextBoolean()) {
                messages.remove();
            }
        }
    }

    void start() {
        isUp = true;
        world.news(NEWS);
    }

    /** The volume is lost with everything in it. */
    void wipe() {
        queue.clear();
        hasQueue = false;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** What the publisher learns. */
    enum Published {
        CONFIRMED,
        RETURNED,
        NO_ANSWER
    }

    /** A message in the queue. */
    static final class Queued {
        final byte[] body;
        final boolean isConfirmed;
        int deliveries;

        @Nullable
        Host holder;

        Queued(byte[] body, boolean isConfirmed) {
            this.body = body;
            this.isConfirmed = isConfirmed;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
