package org.forecourt.mailing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.forecourt.contracts.relay.RelayRules;

/** The outbox table of the app: survives every crash of its clients, and does not always answer. */
final class SimulatedOutbox implements Outbox {

    static final String NEWS = "outbox";
    private static final Comparator<Row> MOST_URGENT =
            Comparator.comparing((Row row) -> -row.priority).thenComparing(row -> row.next);

    final Map<UUID, Row> rows = new LinkedHashMap<>();
    private final World world;
    private final BiConsumer<UUID, Fate> witness;

    /** @param witness told about every change, to compare it with the truth */
    SimulatedOutbox(World world, BiConsumer<UUID, Fate> witness) {
        this.world = world;
        this.witness = witness;
    }

    /** What the business transaction does, at the instant of its commit. */
    void insert(MailMessage message) {
        OutboxMail mail = new OutboxMail(
                message.id(), ContentHash.of(message), MailMessageJson.write(message), Stage.READY, 0, 0);
        rows.put(message.id(), new Row(mail, message.priority(), world.timeline.instant()));
        world.news(NEWS);
    }

    @Override
    public List<OutboxMail> claimDue(Instant now, Instant leaseUntil, int limit) {
        return world.step("outbox.claimDue", () -> {
            answerOrFail();
            List<OutboxMail> due = due(now, limit);
            due.forEach(mail -> row(mail.id()).next = leaseUntil);
            return due;
        });
    }

    /** A share by age, then by priority, then what is to be asked about; as the table of the app does. */
    private List<OutboxMail> due(Instant now, int limit) {
        List<Row> ready = dueIn(Stage.READY, now);
        Set<Row> taken = new LinkedHashSet<>(
                ready.stream().limit(RelayRules.byAge(limit)).toList());
        ready.stream()
                .filter(row -> !taken.contains(row))
                .sorted(MOST_URGENT)
                .limit(limit - taken.size())
                .forEach(taken::add);
        Stream<Row> handed = dueIn(Stage.HANDED, now).stream().limit(limit - taken.size());
        return Stream.concat(taken.stream().sorted(MOST_URGENT), handed)
                .map(row -> row.mail)
                .toList();
    }

    private List<Row> dueIn(Stage stage, Instant now) {
        return rows.values().stream()
                .filter(row -> !row.isFinal && row.mail.stage() == stage && !row.next.isAfter(now))
                .sorted(Comparator.comparing(row -> row.next))
                .toList();
    }

    @Override
    public void record(Map<UUID, Fate> fates) {
        world.step("outbox.record", () -> {
            answerOrFail();
            fates.forEach((id, fate) -> record(row(id), fate));
            world.news(NEWS);
        });
    }

    Row row(UUID id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private void record(Row row, Fate fate) {
        OutboxMail mail = row.mail;
        world.trace(() -> mail.id() + " in the outbox: " + fate);
        witness.accept(mail.id(), fate);
        if (row.isFinal) {
            return;
        }
        switch (fate) {
            case Fate.Handed handed -> row.become(mail, Stage.HANDED, 1, -mail.failures(), handed.checkAt());
            case Fate.Ready ready -> row.become(mail, Stage.READY, 0, 1, ready.again());
            case Fate.Unasked unasked -> row.next = unasked.checkAt();
            case Fate.Accounted accounted -> row.isFinal = true;
            case Fate.Refused refused -> row.isFinal = true;
        }
    }

    private void answerOrFail() {
        if (world.happens(world.faults.store())) {
            throw new StoreAway();
        }
    }

    /** The next instant at which a row is due. */
    Optional<Instant> nextDue() {
        return rows.values().stream()
                .filter(row -> !row.isFinal)
                .map(row -> row.next)
                .min(Comparator.naturalOrder());
    }

    List<UUID> unsettled() {
        List<UUID> ids = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (!row.isFinal) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** The database of the app does not answer. */
    static final class StoreAway extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A row of the table. */
    static final class Row {
        final int priority;
        OutboxMail mail;
        Instant next;
        boolean isFinal;

        Row(OutboxMail mail, int priority, Instant next) {
            this.mail = mail;
            this.priority = priority;
            this.next = next;
        }

        void become(OutboxMail from, Stage stage, int moreHandovers, int moreFailures, Instant when) {
            mail = new OutboxMail(
                    from.id(),
                    from.hash(),
                    from.json(),
                    stage,
                    from.handovers() + moreHandovers,
                    from.failures() + moreFailures);
            next = when;
        }
    }
}
