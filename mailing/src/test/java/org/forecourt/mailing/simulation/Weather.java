package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.OperatorDecisions;

/** What no process decides: outages, restarts of the broker, a lost volume, and people who press buttons. */
final class Weather {

    private final Site site;
    private final World world;
    private final OperatorDecisions people;

    Weather(Site site) {
        this.site = site;
        this.world = site.world;
        this.people = new OperatorDecisions(site.journal, world.timeline);
    }

    void blow() {
        while (world.isFaulty()) {
            world.timeline.sleep(world.between(Duration.ofSeconds(20), Duration.ofMinutes(6)));
            if (world.isFaulty()) {
                strike();
            }
        }
        site.broker.start();
        while (true) {
            world.timeline.sleep(Duration.ofMinutes(30));
            resolveAll();
        }
    }

    private void strike() {
        Duration outage = world.between(Duration.ofSeconds(1), Duration.ofMinutes(4));
        switch (world.random.nextInt(6)) {
            case 0 -> restartBroker(outage);
            case 1 -> smtpOutage(outage);
            case 2 -> journalOutage(outage);
            case 3 -> cancelSomething();
            default -> {}
        }
    }

    private void restartBroker(Duration outage) {
        if (!world.faults.restartsBroker() && !world.faults.wipesBroker()) {
            return;
        }
        world.event(world.faults.wipesBroker() ? "broker wiped" : "broker restarted");
        site.broker.stop();
        if (world.faults.wipesBroker()) {
            site.broker.wipe();
        }
        world.timeline.sleep(outage);
        site.broker.start();
    }

    private void smtpOutage(Duration outage) {
        if (world.faults.connection() > 0) {
            world.event("smtp outage");
            site.smtp.breakFor(outage);
        }
    }

    private void journalOutage(Duration outage) {
        if (world.faults.store() > 0) {
            world.event("journal outage");
            site.database.breakFor(outage);
        }
    }

    private void cancelSomething() {
        List<UUID> ids = List.copyOf(site.journal.entries.keySet());
        if (!ids.isEmpty() && world.faults.crashPoint() == null) {
            UUID id = ids.get(world.random.nextInt(ids.size()));
            decide(() -> people.cancel(id));
        }
    }

    /** A person looks at what is held, finds out the truth, and says so. */
    private void resolveAll() {
        List<UUID> held = site.journal.entries.values().stream()
                .filter(entry -> entry.state() instanceof MailState.Ambiguous)
                .map(entry -> entry.id())
                .toList();
        for (UUID id : held) {
            decide(() -> people.resolve(id, site.sink.count(id) > 0));
        }
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (IllegalTransition tooLate) {
            world.trace(tooLate::getMessage);
        } catch (JournalUnavailable unavailable) {
            world.trace(() -> "nobody answered that person");
        }
    }
}
