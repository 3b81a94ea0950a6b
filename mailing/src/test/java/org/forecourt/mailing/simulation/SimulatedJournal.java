package org.forecourt.mailing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.Lease;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.RefusalNote;

/** The database of the mail service: survives every crash of its clients, and does not always answer. */
final class SimulatedJournal implements Journal {

    static final String NEWS = "journal";
    final Map<UUID, JournalEntry> entries = new LinkedHashMap<>();
    final List<RefusalNote> refusals = new ArrayList<>();
    private final Set<String> refusedBodies = new HashSet<>();
    private final World world;
    private final StarvationWatch starvation;
    private final DatabaseLink database;

    SimulatedJournal(World world, DatabaseLink database) {
        this.world = world;
        this.database = database;
        this.starvation = new StarvationWatch(world);
    }

    @Override
    public Insertion insertIfAbsent(JournalEntry entry) {
        return database.transaction("journal.insertIfAbsent", () -> {
            JournalEntry known = entries.putIfAbsent(entry.id(), entry);
            if (known == null) {
                world.news(NEWS);
                return new Insertion.Inserted(entry.state());
            }
            return known.hash().equals(entry.hash()) ? new Insertion.Known(known.state()) : new Insertion.Conflict();
        });
    }

    @Override
    public void noteRefusal(RefusalNote note) {
        database.transaction("journal.noteRefusal", () -> !refusedBodies.add(note.bodyHash()) || refusals.add(note));
    }

    @Override
    public List<Claim> claimDue(ClaimRequest request) {
        return database.transaction("journal.claimDue", () -> claim(request, due(request)));
    }

    List<JournalEntry> due(ClaimRequest request) {
        Comparator<JournalEntry> byAge =
                Comparator.comparing(entry -> entry.due().at());
        Comparator<JournalEntry> byPriority =
                Comparator.comparing(entry -> -entry.message().priority());
        return entries.values().stream()
                .filter(entry -> isEligible(entry, request))
                .sorted(request.order() == ClaimRequest.Order.OLDEST_FIRST ? byAge : byPriority.thenComparing(byAge))
                .toList();
    }

    List<Claim> claim(ClaimRequest request, List<JournalEntry> due) {
        List<Claim> claims = due.stream()
                .limit(request.limit())
                .map(entry -> claim(entry, request.leaseUntil()))
                .toList();
        starvation.claimed(due, claims);
        return claims;
    }

    private Claim claim(JournalEntry entry, Instant leaseUntil) {
        Lease lease = new Lease(new UUID(world.random.nextLong(), world.random.nextLong()), leaseUntil);
        JournalEntry claimed = entry.claim(lease);
        entries.put(entry.id(), claimed);
        world.trace(() -> "claimed " + entry.id() + " " + entry.message().template());
        return new Claim(claimed, lease);
    }

    private static boolean isEligible(JournalEntry entry, ClaimRequest request) {
        return entry.isClaimable(request.now())
                && !request.pausedDomains()
                        .contains(entry.message().to().address().domain());
    }

    @Override
    public boolean recordAttempt(Claim claim, Attempt opened) {
        world.excuses.open(world.timeline.current(), claim.token());
        return database.transaction("journal.recordAttempt", () -> {
            JournalEntry entry = entries.get(claim.id());
            return entry != null && isHeld(claim) && store(entry.begin(opened));
        });
    }

    @Override
    public boolean recordOutcome(Claim claim, JournalEntry after) {
        boolean recorded = database.transaction("journal.recordOutcome", () -> isHeld(claim) && store(after));
        world.excuses.close(world.timeline.current());
        return recorded;
    }

    boolean store(JournalEntry after) {
        entries.put(after.id(), after);
        world.trace(() -> after.id() + " is " + after.state().code());
        world.news(NEWS);
        return true;
    }

    private boolean isHeld(Claim claim) {
        JournalEntry entry = entries.get(claim.id());
        return entry != null
                && entry.state() instanceof MailState.Sending sending
                && sending.lease().token().equals(claim.token());
    }

    @Override
    public int sweep(Instant now, int limit, UnaryOperator<JournalEntry> change) {
        return database.transaction("journal.sweep", () -> {
            List<JournalEntry> expired = entries.values().stream()
                    .filter(entry -> entry.state() instanceof MailState.Sending sending
                            && sending.lease().until().isBefore(now))
                    .limit(limit)
                    .toList();
            expired.forEach(entry -> store(change.apply(entry)));
            return expired.size();
        });
    }

    @Override
    public Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change) {
        return database.transaction("journal.change", () -> {
            Optional<JournalEntry> changed =
                    Optional.ofNullable(entries.get(id)).map(change);
            changed.ifPresent(this::store);
            return changed;
        });
    }

    boolean has(UUID id, ContentHash hash) {
        JournalEntry entry = entries.get(id);
        return entry != null && entry.hash().equals(hash);
    }

    /** The next instant at which a waiting mail may be claimed. */
    Optional<Instant> nextDue() {
        return entries.values().stream()
                .filter(entry -> entry.state().isWaiting())
                .map(entry -> entry.due().notBefore())
                .min(Comparator.naturalOrder());
    }
}
