package org.forecourt.mailing.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.forecourt.mailing.core.Accepted;
import org.springframework.stereotype.Component;

/** Counts and times what comes in by HTTP. Thread-safe. */
@Component
final class Traffic {

    private final Timer accept;
    private final Counter journaled;
    private final Counter conflicts;
    private final Counter refused;

    Traffic(MeterRegistry registry) {
        accept = Timer.builder("mailing.http.accept")
                .description("Time from the parsed request to the committed journal, a batch being one")
                .serviceLevelObjectives(
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1))
                .register(registry);
        journaled = messages(registry, "journaled");
        conflicts = messages(registry, "conflict");
        refused = messages(registry, "refused");
    }

    private static Counter messages(MeterRegistry registry, String result) {
        return Counter.builder("mailing.http.messages")
                .description("Messages that came by HTTP, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    List<Accepted> timed(Supplier<List<Accepted>> acceptance) {
        List<Accepted> answers = Objects.requireNonNull(accept.record(acceptance));
        answers.forEach(this::count);
        return answers;
    }

    private void count(Accepted answer) {
        switch (answer) {
            case Accepted.Journaled ignored -> journaled.increment();
            case Accepted.Conflict ignored -> conflicts.increment();
            case Accepted.Refused ignored -> refused.increment();
        }
    }
}
