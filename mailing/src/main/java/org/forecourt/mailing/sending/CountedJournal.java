package org.forecourt.mailing.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.RefusalNote;

/** The journal, counting how attempts ended once it has noted them; those of lost senders too. Thread-safe. */
final class CountedJournal implements Journal {

    private final Journal journal;
    private final Map<Result, Counter> attempts = new EnumMap<>(Result.class);

    CountedJournal(Journal journal, MeterRegistry registry) {
        this.journal = journal;
        for (Result result : Result.values()) {
            if (result != Result.OPEN) {
                attempts.put(
                        result,
                        Counter.builder("mailing.attempts")
                                .description("Attempts to deliver, by how they ended, since the start")
                                .tag("result", result.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
        }
    }

    @Override
    public boolean recordOutcome(Claim claim, JournalEntry after) {
        boolean isNoted = journal.recordOutcome(claim, after);
        if (isNoted) {
            after.attempts().stream()
                    .filter(attempt -> attempt.token().equals(claim.token()))
                    .forEach(this::count);
        }
        return isNoted;
    }

    @Override
    public int sweep(Instant now, int limit, UnaryOperator<JournalEntry> change) {
        List<Attempt> closed = new ArrayList<>();
        int found = journal.sweep(now, limit, before -> {
            JournalEntry after = change.apply(before);
            after.attempts().stream()
                    .filter(attempt -> !before.attempts().contains(attempt))
                    .forEach(closed::add);
            return after;
        });
        closed.forEach(this::count);
        return found;
    }

    private void count(Attempt attempt) {
        if (attempt.result() != Result.OPEN) {
            Objects.requireNonNull(attempts.get(attempt.result())).increment();
        }
    }

    @Override
    public Insertion insertIfAbsent(JournalEntry entry) {
        return journal.insertIfAbsent(entry);
    }

    @Override
    public List<Insertion> insertAllIfAbsent(List<JournalEntry> entries) {
        return journal.insertAllIfAbsent(entries);
    }

    @Override
    public void noteRefusal(RefusalNote note) {
        journal.noteRefusal(note);
    }

    @Override
    public List<Claim> claimDue(ClaimRequest request) {
        return journal.claimDue(request);
    }

    @Override
    public boolean recordAttempt(Claim claim, Attempt opened) {
        return journal.recordAttempt(claim, opened);
    }

    @Override
    public Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change) {
        return journal.change(id, change);
    }
}
