package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.Due;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.Lease;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.RefusalNote;

/** A journal with one mistake. */
record PlantedJournal(Defect defect, World world, SimulatedJournal journal) implements Journal {

    private static final Duration TOO_SHORT = Duration.ofSeconds(15);

    @Override
    public Insertion insertIfAbsent(JournalEntry entry) {
        JournalEntry inserted = defect == Defect.SEND_AT_IGNORED ? atOnce(entry) : entry;
        Insertion insertion = journal.insertIfAbsent(inserted);
        boolean isWavedThrough = defect == Defect.ID_CONFLICT_IGNORED && insertion instanceof Insertion.Conflict;
        return isWavedThrough ? new Insertion.Known(new MailState.Accepted()) : insertion;
    }

    private static JournalEntry atOnce(JournalEntry entry) {
        return new JournalEntry(
                entry.message(),
                entry.hash(),
                entry.acceptedAt(),
                Due.at(entry.acceptedAt()),
                new MailState.Accepted(),
                List.of());
    }

    @Override
    public void noteRefusal(RefusalNote note) {
        journal.noteRefusal(note);
    }

    @Override
    public List<Claim> claimDue(ClaimRequest request) {
        return switch (defect) {
            case NON_ATOMIC_CLAIM -> {
                List<JournalEntry> seen = world.step("journal.select", () -> journal.due(request));
                yield world.step("journal.update", () -> journal.claim(request, seen));
            }
            case LEASE_TOO_SHORT -> claimBriefly(request);
            case STRICT_PRIORITY ->
                journal.claimDue(new ClaimRequest(
                        request.now(),
                        request.leaseUntil(),
                        request.limit(),
                        Order.URGENT_FIRST,
                        request.pausedDomains()));
            default -> journal.claimDue(request);
        };
    }

    private List<Claim> claimBriefly(ClaimRequest request) {
        Instant end = request.now().plus(TOO_SHORT);
        List<Claim> claims = journal.claimDue(
                new ClaimRequest(request.now(), end, request.limit(), request.order(), request.pausedDomains()));
        return claims.stream()
                .map(claim -> new Claim(claim.entry(), new Lease(claim.token(), request.leaseUntil())))
                .toList();
    }

    @Override
    public boolean recordAttempt(Claim claim, Attempt opened) {
        return switch (defect) {
            case ATTEMPT_NOT_RECORDED -> {
                world.excuses.open(world.timeline.current(), claim.token());
                yield true;
            }
            case OUTCOME_BEFORE_SEND ->
                journal.recordOutcome(
                        claim,
                        claim.entry()
                                .conclude(
                                        new Attempt(
                                                opened.token(),
                                                opened.startedAt(),
                                                opened.server(),
                                                Attempt.Result.DELIVERED,
                                                opened.startedAt(),
                                                "surely"),
                                        claim.entry().due(),
                                        new MailState.Sent(opened.startedAt())));
            default -> journal.recordAttempt(claim, opened);
        };
    }

    @Override
    public boolean recordOutcome(Claim claim, JournalEntry after) {
        return defect == Defect.NO_FENCE
                ? world.step("journal.recordOutcome", () -> journal.store(after))
                : journal.recordOutcome(claim, after);
    }

    @Override
    public int sweep(Instant now, int limit, UnaryOperator<JournalEntry> change) {
        return journal.sweep(now, limit, change);
    }

    @Override
    public Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change) {
        return journal.change(id, change);
    }
}
