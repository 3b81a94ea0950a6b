package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessage;

/**
 * Everything the mail service knows about one mail. Immutable; each method is one legal change and throws {@link
 * IllegalTransition} from any other state.
 *
 * @param attempts in the order in which they began
 */
public record JournalEntry(
        MailMessage message, ContentHash hash, Instant acceptedAt, Due due, MailState state, List<Attempt> attempts) {

    public JournalEntry {
        attempts = List.copyOf(attempts);
    }

    /** A mail that has just come in. */
    public static JournalEntry accept(MailMessage message, Instant now) {
        Instant sendAt = message.sendAt();
        boolean isLater = sendAt != null && sendAt.isAfter(now);
        return new JournalEntry(
                message,
                ContentHash.of(message),
                now,
                Due.at(sendAt != null && isLater ? sendAt : now),
                isLater ? new MailState.Scheduled() : new MailState.Accepted(),
                List.of());
    }

    public UUID id() {
        return message.id();
    }

    /** The date in its header: when it came in, or when it was to be sent where that is later. */
    public Instant writtenAt() {
        Instant sendAt = message.sendAt();
        return sendAt != null && sendAt.isAfter(acceptedAt) ? sendAt : acceptedAt;
    }

    /** False once its secret values were forgotten: what is left is not what was accepted and must not be sent. */
    public boolean isWhole() {
        return ContentHash.of(message).equals(hash);
    }

    /** True when a sender may take it now. */
    public boolean isClaimable(Instant now) {
        return state.isWaiting() && !now.isBefore(due.notBefore());
    }

    /** A sender takes it. */
    public JournalEntry claim(Lease lease) {
        if (!state.isWaiting()) {
            throw new IllegalTransition(state, "claimed");
        }
        return with(due, new MailState.Sending(lease, false));
    }

    /** The sender that holds it is about to say {@code DATA}. Repeating it changes nothing. */
    public JournalEntry begin(Attempt attempt) {
        MailState.Sending sending = sending("handed over");
        if (!sending.lease().token().equals(attempt.token())) {
            throw new IllegalTransition(state, "handed over by another sender");
        }
        return new JournalEntry(
                message, hash, acceptedAt, due, new MailState.Sending(sending.lease(), true), attemptsWith(attempt));
    }

    /** The sender that holds it says how its attempt ended, and the rules what follows from that. */
    public JournalEntry conclude(Attempt attempt, Due nextDue, MailState next) {
        sending("concluded");
        return new JournalEntry(message, hash, acceptedAt, nextDue, next, attemptsWith(attempt));
    }

    /** The sender that holds it gives it back untouched. */
    public JournalEntry release(Instant notBefore) {
        if (sending("released").handingOver()) {
            throw new IllegalTransition(state, "released after its attempt was recorded");
        }
        return with(due.deferred(notBefore), waiting());
    }

    /** Its recipient must not get it. */
    public JournalEntry suppress(Instant now, String reason) {
        if (sending("suppressed").handingOver()) {
            throw new IllegalTransition(state, "suppressed after its attempt was recorded");
        }
        return with(due, new MailState.Suppressed(now, reason));
    }

    /** A person takes it back, which is possible while it is waiting or held. */
    public JournalEntry cancel(Instant now) {
        if (!state.isWaiting() && !(state instanceof MailState.Ambiguous)) {
            throw new IllegalTransition(state, "cancelled");
        }
        return with(due, new MailState.Cancelled(now));
    }

    /** A person wants it tried now: one that waits, or one that was given up, suppressed or cancelled. */
    public JournalEntry retry(Instant now) {
        if (!state.isWaiting() && !isWhole()) {
            throw new IllegalTransition(state, "retried after its secret values were removed");
        }
        return switch (state) {
            case MailState.Accepted accepted -> with(Due.at(now), state);
            case MailState.Scheduled scheduled -> with(Due.at(now), state);
            case MailState.Failed failed -> with(Due.at(now), waiting());
            case MailState.Suppressed suppressed -> with(Due.at(now), waiting());
            case MailState.Cancelled cancelled -> with(Due.at(now), waiting());
            case MailState.Sending sending -> throw new IllegalTransition(state, "retried");
            case MailState.Sent sent -> throw new IllegalTransition(state, "retried");
            case MailState.Ambiguous ambiguous -> throw new IllegalTransition(state, "retried before it is resolved");
        };
    }

    /** A person found out whether an ambiguous mail arrived: it is sent, or it is sent again. */
    public JournalEntry resolve(boolean hasArrived, Instant now) {
        if (!(state instanceof MailState.Ambiguous)) {
            throw new IllegalTransition(state, "resolved");
        }
        return hasArrived ? with(due, new MailState.Sent(now)) : with(Due.at(now), new MailState.Scheduled());
    }

    /** The attempt made under a lease, if one was recorded. */
    public Optional<Attempt> attempt(UUID token) {
        return attempts.stream()
                .filter(attempt -> attempt.token().equals(token))
                .findFirst();
    }

    MailState.Sending sending(String change) {
        if (state instanceof MailState.Sending sending) {
            return sending;
        }
        throw new IllegalTransition(state, change);
    }

    private MailState waiting() {
        return attempts.isEmpty() ? new MailState.Accepted() : new MailState.Scheduled();
    }

    private JournalEntry with(Due changedDue, MailState changed) {
        return new JournalEntry(message, hash, acceptedAt, changedDue, changed, attempts);
    }

    private List<Attempt> attemptsWith(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.removeIf(known -> known.token().equals(attempt.token()));
        all.add(attempt);
        return all;
    }
}
