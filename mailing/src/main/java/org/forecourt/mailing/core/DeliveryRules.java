package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.forecourt.contracts.mail.AfterAmbiguity;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.core.Attempt.Result;

/** Decides what follows from an attempt. Pure: the same arguments give the same answer, chance included. */
public final class DeliveryRules {

    /** A template that may be resent is held for a person all the same after so many ambiguous attempts. */
    static final int MOST_AMBIGUOUS = 5;

    private final RetrySchedule schedule;
    private final Function<Template, AfterAmbiguity> afterAmbiguity;
    private final RandomGenerator random;

    public DeliveryRules(
            RetrySchedule schedule, Function<Template, AfterAmbiguity> afterAmbiguity, RandomGenerator random) {
        this.schedule = schedule;
        this.afterAmbiguity = afterAmbiguity;
        this.random = random;
    }

    /** The entry after {@code attempt} ended as {@code outcome} says. */
    public JournalEntry conclude(JournalEntry entry, Attempt attempt, DeliveryOutcome outcome, Instant now) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered delivered ->
                entry.conclude(
                        attempt.closed(Result.DELIVERED, now, delivered.detail()),
                        entry.due(),
                        new MailState.Sent(now));
            case DeliveryOutcome.Refused refused -> afterRefusal(entry, attempt, refused, now);
            case DeliveryOutcome.Broken broken ->
                again(entry, attempt.closed(Result.TEMPORARY_ERROR, now, broken.detail()), now);
            case DeliveryOutcome.Unknown unknown -> afterUnknown(entry, attempt, unknown.detail(), now);
        };
    }

    private JournalEntry afterRefusal(
            JournalEntry entry, Attempt attempt, DeliveryOutcome.Refused refused, Instant now) {
        if (SmtpVerdicts.of(refused.stage(), refused.answer()).isPermanent()) {
            return entry.conclude(
                    attempt.closed(Result.PERMANENT_ERROR, now, refused.detail()),
                    entry.due(),
                    new MailState.Failed(now, refused.detail()));
        }
        return again(entry, attempt.closed(Result.TEMPORARY_ERROR, now, refused.detail()), now);
    }

    private JournalEntry afterUnknown(JournalEntry entry, Attempt attempt, String detail, Instant now) {
        Attempt labelled = attempt.closed(Result.AMBIGUOUS, now, detail);
        long ambiguous = entry.attempts().stream()
                        .filter(known -> known.result() == Result.AMBIGUOUS)
                        .count()
                + 1;
        boolean hold = afterAmbiguity.apply(entry.message().template()) == AfterAmbiguity.HOLD;
        return hold || ambiguous >= MOST_AMBIGUOUS
                ? entry.conclude(labelled, entry.due(), new MailState.Ambiguous(now))
                : again(entry, labelled, now);
    }

    private JournalEntry again(JournalEntry entry, Attempt closed, Instant now) {
        Instant first = entry.attempts().isEmpty()
                ? closed.startedAt()
                : entry.attempts().getFirst().startedAt();
        int failures = (int) entry.attempts().stream()
                        .filter(known -> !known.token().equals(closed.token()))
                        .count()
                + 1;
        Optional<Instant> next = schedule.next(failures, first, now, random);
        return next.map(instant -> entry.conclude(closed, Due.at(instant), new MailState.Scheduled()))
                .orElseGet(() -> entry.conclude(
                        closed, entry.due(), new MailState.Failed(now, "given up after " + failures + " attempts")));
    }

    /**
     * The entry after its sender vanished: back in the queue when nothing can have been delivered, ambiguous otherwise.
     * An entry whose lease still runs is left as it is.
     */
    public JournalEntry expire(JournalEntry entry, Instant now) {
        MailState.Sending sending = entry.sending("swept");
        if (!sending.lease().isOver(now)) {
            return entry;
        }
        if (!sending.handingOver()) {
            return entry.release(now);
        }
        Attempt open = entry.attempt(sending.lease().token())
                .orElseThrow(() -> new IllegalStateException("handing over without an attempt"));
        return afterUnknown(entry, open, "the sender vanished", now);
    }
}
