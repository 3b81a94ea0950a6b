package org.forecourt.mailing.deadletters;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.journal.RefusalState;
import org.forecourt.mailing.journal.Refusals;
import org.forecourt.mailing.journal.StoredRefusal;
import org.springframework.stereotype.Component;

/**
 * What a person decides about a refused message, in both places where it lies. The note among the refusals is the truth and
 * comes first; a letter that stays because the broker is away can be discarded later.
 */
@Component
public final class RefusalDecisions {

    private final Refusals refusals;
    private final DeadLetterQueue letters;
    private final Acceptance acceptance;

    RefusalDecisions(Refusals refusals, DeadLetterQueue letters, Journal journal, InstantSource clock) {
        this.refusals = refusals;
        this.letters = letters;
        acceptance = new Acceptance(journal, clock);
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** The refusal is decided, but the broker could not be asked for the letter. */
        LETTER_STAYS,
        /** Somebody was faster; nothing changed. */
        DECIDED_BEFORE
    }

    /** Notes a decision about a refusal and takes its letter, if it came by the broker, off the queue. */
    public Outcome decide(StoredRefusal refusal, RefusalState decision) {
        if (!refusals.decide(refusal.id(), decision)) {
            return Outcome.DECIDED_BEFORE;
        }
        boolean hasLetter = refusal.door() == Door.BROKER && letters.exists();
        return hasLetter && letters.take(refusal.bodyHash(), body -> true).isEmpty()
                ? Outcome.LETTER_STAYS
                : Outcome.DONE;
    }

    /**
     * Takes a letter off the queue and discards the refusal of the same bytes, where there is an open one.
     *
     * @return how many letters there were, or nothing when the broker cannot be asked; a letter that stays can be discarded again
     * @throws org.forecourt.mailing.core.JournalUnavailable when nothing could be written down; the letter stays
     */
    public Optional<Integer> discardLetter(String hash) {
        Optional<Integer> taken = letters.take(hash, body -> settle(hash, RefusalState.DISCARDED));
        taken.filter(letters -> letters == 0).ifPresent(gone -> settle(hash, RefusalState.DISCARDED));
        return taken;
    }

    /** Before a letter goes, never after: what is cut off in between leaves a letter, which the next call takes. */
    private boolean settle(String hash, RefusalState decision) {
        refusals.byBody(hash).ifPresent(refusal -> refusals.decide(refusal.id(), decision));
        return true;
    }

    /**
     * Takes a letter in as if it came now: it leaves the queue when it became a mail, and is noted among the refusals when
     * not.
     *
     * @return what became of it, or nothing when there is no such letter or the broker cannot be asked
     * @throws org.forecourt.mailing.core.JournalUnavailable when nothing could be written down; the letter stays
     */
    public Optional<Accepted> retryLetter(String hash) {
        AtomicReference<Accepted> answer = new AtomicReference<>();
        letters.take(hash, body -> {
            answer.set(acceptance.accept(Door.BROKER, body));
            return answer.get() instanceof Accepted.Journaled && settle(hash, RefusalState.RETRIED);
        });
        return Optional.ofNullable(answer.get());
    }
}
