package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The journal of all mails: the truth. Every method is one transaction, committed when it returns. When the database
 * does not answer a method throws {@link JournalUnavailable}, after which the change may have been made or not; every
 * method may therefore be repeated with the same arguments.
 */
public interface Journal {

    /** Adds a mail unless its id is known, atomically. */
    Insertion insertIfAbsent(JournalEntry entry);

    /**
     * Adds many mails, each for itself: the answers are in the order of the entries. A real journal commits them together;
     * one id given twice is treated as if the entries had come one after the other.
     */
    default List<Insertion> insertAllIfAbsent(List<JournalEntry> entries) {
        return entries.stream().map(this::insertIfAbsent).toList();
    }

    /** Writes down why something was refused; the same body refused again adds nothing. */
    void noteRefusal(RefusalNote note);

    /**
     * Takes due mails and marks them {@code sending} in one step: no mail is ever given to two senders whose leases
     * overlap. Each claim gets a token of its own.
     */
    List<Claim> claimDue(ClaimRequest request);

    /**
     * Notes that {@code DATA} is about to begin.
     *
     * @return false when the mail is no longer held under this claim; then nothing must be sent
     */
    boolean recordAttempt(Claim claim, Attempt opened);

    /**
     * Replaces the entry by what follows from the claim: an outcome, a release, a suppression.
     *
     * @return false when the mail is no longer held under this claim; nothing is changed then
     */
    boolean recordOutcome(Claim claim, JournalEntry after);

    /**
     * Changes every mail, at most {@code limit}, that is {@code sending} under a lease that ended before {@code now}.
     *
     * @return how many there were
     */
    int sweep(Instant now, int limit, UnaryOperator<JournalEntry> change);

    /**
     * Changes one mail while nobody else can.
     *
     * @return the entry after the change, or nothing when the id is unknown
     */
    Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change);
}
