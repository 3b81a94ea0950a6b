package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxRelay;
import org.forecourt.contracts.relay.RelayEnds;
import org.forecourt.contracts.relay.RelayRules;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Budgets;
import org.forecourt.mailing.core.DeliveryRules;
import org.forecourt.mailing.core.Dispatcher;
import org.forecourt.mailing.core.Intake;
import org.forecourt.mailing.core.Rates;
import org.forecourt.mailing.core.Sender;
import org.forecourt.mailing.core.SenderPorts;
import org.forecourt.mailing.core.SendingRules;
import org.forecourt.mailing.core.Sweeper;
import org.forecourt.mailing.simulation.SimulatedBroker.Queued;
import org.forecourt.mailing.simulation.SimulatedDelivery.ConnectionLost;

/** The processes of one run and what runs in them: the real rules over the simulated ports. */
final class Site {

    final World world;
    final DatabaseLink database;
    final SimulatedJournal journal;
    final SimulatedBroker broker;
    final SimulatedOutbox outbox;
    final Sink sink;
    final SimulatedSmtp smtp;
    final Application application;
    final List<Host> hosts = new ArrayList<>();
    final boolean hasBroker;
    private final Host nature = new Host("nature", false);
    private final SimulatedSuppressions suppressions;
    private final Loop loop;
    private final Planted planted;
    private final SendingRules rules;

    Site(World world, Defect defect) {
        this.world = world;
        this.hasBroker = world.random.nextInt(5) != 0;
        this.database = new DatabaseLink(world);
        this.suppressions = new SimulatedSuppressions(database);
        this.loop = new Loop(world);
        this.journal = new SimulatedJournal(world, database);
        this.broker = new SimulatedBroker(world);
        this.outbox = new SimulatedOutbox(world, this::witnessed);
        this.sink = new Sink(world);
        this.smtp = new SimulatedSmtp(world, sink);
        Workload workload = new Workload(world.random, world.faults.until());
        this.application = new Application(world, outbox, broker, sink, workload);
        this.planted = new Planted(defect, this);
        this.rules = new SendingRules(
                Duration.ofSeconds(45),
                Duration.ofSeconds(90),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                world.random.nextInt(2, 20),
                world.random.nextInt(1, 4));
    }

    void open() {
        int relays = world.random.nextInt(1, 3);
        int mailers = world.random.nextInt(1, 3);
        addHost("app", this::startApplication);
        for (int index = 1; index < relays; index++) {
            addHost("relay-" + index, this::startRelay);
        }
        addHost("mailing", this::startMailing);
        for (int index = 1; index < mailers; index++) {
            addHost("mailing-" + index, this::startMailing);
        }
        nature.isUp = true;
        world.timeline.spawn(nature, "weather", new Weather(this)::blow);
        world.timeline.spawn(nature, "witness", new Witness(this)::watch);
    }

    Host host(String name) {
        return hosts.stream().filter(host -> host.name.equals(name)).findFirst().orElseThrow();
    }

    private void addHost(String name, Consumer<Host> start) {
        Host host = new Host(name, true);
        hosts.add(host);
        world.crashListeners.add(crashed -> {
            if (crashed == host) {
                world.timeline.spawn(nature, "restart", () -> {
                    world.timeline.sleep(world.between(Duration.ofMillis(100), Duration.ofSeconds(30)));
                    start(host, start);
                });
            }
        });
        start(host, start);
    }

    private static void start(Host host, Consumer<Host> start) {
        host.isUp = true;
        host.starts++;
        start.accept(host);
    }

    private void startApplication(Host host) {
        world.timeline.spawn(host, "business", application::work);
        startRelay(host);
    }

    private void startRelay(Host host) {
        world.timeline.spawn(host, "relay", () -> {
            SimulatedTransport links = new SimulatedTransport(world, broker, journal, host("mailing"));
            MailTransport transport =
                    hasBroker ? links.amqp() : links.http(() -> new Acceptance(planted.journal(), world.timeline));
            RelayEnds ends = new RelayEnds(planted.outbox(), planted.transport(transport), links);
            OutboxRelay relay = new OutboxRelay(ends, RelayRules.defaults(), world.timeline, world.random);
            loop.run(relay::round, SimulatedOutbox.NEWS, outbox::nextDue);
        });
    }

    private void startMailing(Host host) {
        DeliveryRules delivery = new DeliveryRules(planted.schedule(), planted.afterAmbiguity(), world.random);
        SenderPorts ports =
                new SenderPorts(planted.journal(), suppressions, planted.smtp(), world.timeline, world.timeline::sleep);
        Sender sender = new Sender(ports, delivery, rules);
        Budgets budgets = new Budgets(rules, new Rates(1_000, 50), world.timeline);
        Dispatcher dispatcher =
                new Dispatcher(ports, sender, rules, budgets, task -> world.timeline.spawn(host, "worker", task));
        world.timeline.spawn(
                host, "dispatcher", () -> loop.run(dispatcher::round, SimulatedJournal.NEWS, journal::nextDue));
        if (planted.hasSweeper()) {
            Sweeper sweeper = new Sweeper(planted.journal(), delivery, world.timeline);
            world.timeline.spawn(host, "sweeper", () -> loop.run(sweeper::sweep, "none", Optional::empty));
        }
        if (hasBroker) {
            world.timeline.spawn(host, "consumer", this::consume);
        }
    }

    private void consume() {
        Intake intake = new Intake(new Acceptance(planted.journal(), world.timeline), accepted -> {});
        Host host = world.timeline.current().host;
        while (true) {
            try {
                receive(intake, host);
            } catch (ConnectionLost lost) {
                world.trace(() -> "connection to the broker lost");
                broker.disconnect(host);
                world.timeline.sleep(world.between(Duration.ofMillis(100), Duration.ofSeconds(5)));
            }
        }
    }

    private void receive(Intake intake, Host host) {
        boolean isConnected = world.step("broker.connect", broker::connect);
        int failures = 0;
        while (isConnected && broker.isReachable()) {
            Optional<Queued> message = world.step("broker.receive", () -> broker.receive(host));
            if (message.isEmpty()) {
                world.awaitNews(SimulatedBroker.NEWS, Duration.ofMinutes(10));
            } else if (!intake.settle(
                    planted.delivery(new SimulatedDelivery(world, broker, message.get(), this::left)))) {
                world.timeline.sleep(Duration.ofSeconds(1L << Math.min(failures++, 5)));
            } else {
                failures = 0;
            }
        }
        throw new ConnectionLost();
    }

    private void left(Queued message) {
        new Witness(this).left(message);
    }

    private void witnessed(UUID id, Fate fate) {
        new Witness(this).recorded(id, fate);
    }
}
