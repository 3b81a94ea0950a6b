package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.forecourt.mailing.core.JournalUnavailable;

/** The connection to the database of the mail service: an answer may get lost before the effect, or after it. */
final class DatabaseLink {

    private final World world;
    private Instant downUntil = Instant.MIN;

    DatabaseLink(World world) {
        this.world = world;
    }

    void breakFor(Duration duration) {
        downUntil = world.timeline.instant().plus(duration);
    }

    <T> T transaction(String name, Supplier<T> effect) {
        boolean isLostBefore = world.happens(world.faults.store() / 2);
        boolean isLostAfter = world.happens(world.faults.store() / 2);
        T result = world.step(name, () -> isLostBefore || isDown() ? Optional.<T>empty() : Optional.of(effect.get()))
                .orElseThrow(this::unavailable);
        if (isLostAfter) {
            throw unavailable();
        }
        return result;
    }

    private boolean isDown() {
        return world.timeline.instant().isBefore(downUntil);
    }

    private JournalUnavailable unavailable() {
        world.excuses.strike(world.timeline.current());
        return new JournalUnavailable("simulated", null);
    }
}
