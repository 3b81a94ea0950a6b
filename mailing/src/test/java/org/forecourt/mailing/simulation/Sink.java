package org.forecourt.mailing.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessage;

/** Where mail arrives. Knows what may. */
final class Sink {

    final Map<UUID, Integer> deliveries = new HashMap<>();
    private final Set<ContentHash> expected = new HashSet<>();
    private final World world;

    Sink(World world) {
        this.world = world;
    }

    /** Somebody committed to this mail: it may arrive from now on. */
    void expect(MailMessage message) {
        expected.add(ContentHash.of(message));
    }

    void deliver(MailMessage message) {
        world.trace(() -> "DELIVERED " + message.id());
        deliveries.merge(message.id(), 1, Integer::sum);
        if (!expected.contains(ContentHash.of(message))) {
            world.violation("UNEXPECTED", () -> message.id() + " was never committed");
        }
        Instant sendAt = message.sendAt();
        if (sendAt != null && world.timeline.instant().isBefore(sendAt)) {
            world.violation("EARLY", () -> message.id() + " before " + sendAt);
        }
    }

    int count(UUID id) {
        return deliveries.getOrDefault(id, 0);
    }
}
