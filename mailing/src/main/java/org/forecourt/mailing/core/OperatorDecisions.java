package org.forecourt.mailing.core;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What a person may decide about a mail. Each answers nothing for an unknown id and throws {@link IllegalTransition}. */
public final class OperatorDecisions {

    private final Journal journal;
    private final InstantSource clock;

    public OperatorDecisions(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<JournalEntry> cancel(UUID id) {
        return journal.change(id, entry -> entry.cancel(clock.instant()));
    }

    public Optional<JournalEntry> retry(UUID id) {
        return journal.change(id, entry -> entry.retry(clock.instant()));
    }

    /** Settles an ambiguous mail: it arrived, or it is to be sent once more. */
    public Optional<JournalEntry> resolve(UUID id, boolean hasArrived) {
        return journal.change(id, entry -> entry.resolve(hasArrived, clock.instant()));
    }
}
