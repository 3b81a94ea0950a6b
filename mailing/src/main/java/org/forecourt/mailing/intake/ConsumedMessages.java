package org.forecourt.mailing.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.forecourt.mailing.core.Accepted;

/** Counts what comes in over the broker, by what became of it. A message that the broker delivers twice counts twice. Thread-safe. */
final class ConsumedMessages implements Consumer<Accepted> {

    private final Counter journaled;
    private final Counter conflicts;
    private final Counter refused;

    ConsumedMessages(MeterRegistry registry) {
        journaled = messages(registry, "journaled");
        conflicts = messages(registry, "conflict");
        refused = messages(registry, "refused");
    }

    private static Counter messages(MeterRegistry registry, String result) {
        return Counter.builder("mailing.consumer.messages")
                .description("Messages that came over the broker, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    @Override
    public void accept(Accepted answer) {
        switch (answer) {
            case Accepted.Journaled ignored -> journaled.increment();
            case Accepted.Conflict ignored -> conflicts.increment();
            case Accepted.Refused ignored -> refused.increment();
        }
    }
}
