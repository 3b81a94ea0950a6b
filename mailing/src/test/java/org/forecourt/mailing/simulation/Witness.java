package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.UUID;
import org.forecourt.contracts.mail.AfterAmbiguity;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.simulation.SimulatedBroker.Queued;
import org.forecourt.mailing.simulation.SimulatedSmtp.Temper;

/** Sees everything, believes nobody, and says what must never be. */
final class Witness {

    private static final int MOST_ATTEMPTS = 70;
    private static final Duration OLDEST = Duration.ofHours(48);

    private final Site site;
    private final World world;

    Witness(Site site) {
        this.site = site;
        this.world = site.world;
    }

    /** Ends the run once everything is accounted for. */
    void watch() {
        while (true) {
            world.timeline.sleep(Duration.ofMinutes(1));
            if (!world.isFaulty() && isQuiet()) {
                world.timeline.finish();
            }
        }
    }

    private boolean isQuiet() {
        return site.application.isDone()
                && site.outbox.unsettled().isEmpty()
                && (site.broker.isEmpty() || !site.hasBroker)
                && site.journal.entries.values().stream()
                        .allMatch(
                                entry -> entry.state().isSettled() && !(entry.state() instanceof MailState.Ambiguous));
    }

    /** A message left the queue for good: it must be in the journal, or among the refusals. */
    void left(Queued message) {
        boolean isJournaled = MailMessageJson.read(message.body) instanceof MailReading.Read read
                && site.journal.has(read.message().id(), ContentHash.of(read.message()));
        boolean isRefused =
                site.journal.refusals.stream().anyMatch(note -> note.bodyHash().equals(Hashes.sha256(message.body)));
        if (!isJournaled && !isRefused) {
            world.violation("ACKNOWLEDGED_TOO_EARLY", message::text);
        }
    }

    /** The relay wrote something down: it must be true. */
    void recorded(UUID id, Fate fate) {
        switch (fate) {
            case Fate.Handed handed -> {
                if (!site.broker.confirmed.contains(id)) {
                    world.violation("NEVER_CONFIRMED", id::toString);
                }
            }
            case Fate.Accounted accounted -> {
                if (!site.journal.has(id, site.outbox.row(id).mail.hash())) {
                    world.violation("NOT_IN_THE_JOURNAL", id::toString);
                }
            }
            case Fate.Refused refused -> {
                if (site.journal.has(id, site.outbox.row(id).mail.hash())) {
                    world.violation("WRONGLY_REFUSED", id::toString);
                }
            }
            case Fate.Ready ready -> {}
            case Fate.Unasked unasked -> {}
        }
    }

    /** After the end: is every mail where the journal says, and nowhere else? */
    void judge() {
        if (!isQuiet()) {
            world.violations.add("NOT_ACCOUNTED_FOR: outbox " + site.outbox.unsettled() + ", journal "
                    + site.journal.entries.values().stream()
                            .filter(entry -> !entry.state().isSettled() || entry.state() instanceof MailState.Ambiguous)
                            .map(entry -> entry.id() + " " + entry.state().code())
                            .toList()
                    + ", queue empty: " + site.broker.isEmpty());
        }
        site.outbox.rows.forEach((id, row) -> judge(row.isFinal && !site.journal.entries.containsKey(id), "LOST", id));
        site.application.confirmed.forEach(id ->
                judge(!world.faults.wipesBroker() && !site.journal.entries.containsKey(id), "LOST_BY_THE_BROKER", id));
        site.journal.entries.values().forEach(this::judge);
    }

    private void judge(JournalEntry entry) {
        UUID id = entry.id();
        int delivered = site.sink.count(id);
        long ambiguous = entry.attempts().stream()
                .filter(attempt -> attempt.result() == Result.AMBIGUOUS)
                .count();
        boolean isSent = entry.state() instanceof MailState.Sent;
        boolean holds = entry.message().template().afterAmbiguity() == AfterAmbiguity.HOLD;
        count(entry, delivered, ambiguous);
        judge(isSent && delivered == 0, "SENT_BUT_NEVER_DELIVERED", id);
        judge(delivered > 1 && delivered > (isSent ? 1 : 0) + ambiguous, "DUPLICATE_WITHOUT_LABEL", id);
        judge(holds && delivered > 1, "DUPLICATE_OF_A_HELD_MAIL", id);
        judge(!isSent && delivered > ambiguous, "DELIVERED_BUT_" + entry.state().code(), id);
        judge(entry.attempts().size() > MOST_ATTEMPTS, "TOO_MANY_ATTEMPTS", id);
        judge(entry.state() instanceof MailState.Failed && !isHopeless(entry), "GIVEN_UP_TOO_EARLY", id);
        entry.attempts().forEach(attempt -> judge(id, entry, attempt));
    }

    /** A run in which nothing of this ever happens proves nothing about it. */
    private void count(JournalEntry entry, int delivered, long ambiguous) {
        world.steps.merge("event " + entry.state().code(), 1, Integer::sum);
        world.steps.merge("event labelled ambiguous", (int) ambiguous, Integer::sum);
        world.steps.merge("event delivered twice", delivered > 1 ? 1 : 0, Integer::sum);
    }

    private void judge(UUID id, JournalEntry entry, Attempt attempt) {
        boolean isCryingWolf = attempt.result() == Result.AMBIGUOUS && !world.excuses.has(attempt.token());
        judge(isCryingWolf, "AMBIGUOUS_FOR_NO_REASON", id);
        judge(attempt.result() == Result.OPEN, "ATTEMPT_LEFT_OPEN", id);
        boolean isLast = entry.attempts().getLast().equals(attempt);
        judge(attempt.result() == Result.PERMANENT_ERROR && !isLast, "TRIED_AFTER_A_PERMANENT_ERROR", id);
        judge(attempt.result() == Result.DELIVERED && !isLast, "TRIED_AFTER_DELIVERY", id);
    }

    private boolean isHopeless(JournalEntry entry) {
        Temper temper = Temper.of(entry.message());
        Duration age = Duration.between(
                entry.attempts().getFirst().startedAt(),
                entry.attempts().getLast().startedAt());
        return temper == Temper.GONE || temper == Temper.PICKY || age.compareTo(OLDEST.minusMinutes(5)) >= 0;
    }

    private void judge(boolean isWrong, String name, UUID id) {
        if (isWrong) {
            world.violations.add(name + ": " + id);
        }
    }
}
