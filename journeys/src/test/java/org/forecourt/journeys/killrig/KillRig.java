package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.forecourt.rig.FreePorts;
import org.forecourt.rig.HistoryVerdict;
import org.forecourt.rig.LeashedProcess;
import org.forecourt.rig.PrivateRabbitMq;
import org.jspecify.annotations.Nullable;

/** All processes of one run, and what became of the mails. */
final class KillRig implements AutoCloseable {

    /** How many of a thousand mails make the sink hesitate at each of the three steps around the final dot. */
    private static final int HESITANT = 150;

    private static final Duration NEXT_ARRIVAL = Duration.ofMinutes(2);

    private final PostgresCluster postgres;
    private final @Nullable PrivateRabbitMq broker;
    private final Accounts accounts;
    private final Commands commands;
    private final Map<String, Supplier<LeashedProcess>> programs = new LinkedHashMap<>();
    private final Map<String, Victim> victims = new ConcurrentHashMap<>();
    private final Map<String, Integer> kills = new ConcurrentSkipListMap<>();

    private KillRig(Premises premises) {
        Path folder = premises.folder();
        this.postgres = PostgresCluster.create(folder, premises.programs());
        this.broker = premises.hasBroker() ? PrivateRabbitMq.prepare(folder.resolve("rabbitmq")) : null;
        this.accounts = new Accounts(postgres, folder.resolve("ledger"), folder.resolve("promises"));
        this.commands = new Commands(folder, postgres, broker, premises.links());
    }

    /** Starts everything on new data. */
    static KillRig start(Premises premises, int mails, int pace) throws IOException, InterruptedException {
        Files.createDirectories(premises.folder());
        KillRig rig = new KillRig(premises);
        rig.begin(mails, pace);
        return rig;
    }

    private void begin(int mails, int pace) throws InterruptedException {
        int smtpPort = FreePorts.next();
        programs.put("postgres", postgres::start);
        PrivateRabbitMq own = broker;
        if (own != null) {
            programs.put("rabbitmq", () -> startBroker(own));
        }
        programs.put("sink", commands.sink(smtpPort, accounts.ledger(), HESITANT)::start);
        programs.put("mailing", commands.mailing(smtpPort, Map.of())::start);
        programs.put("app", commands.app(mails, pace, accounts.promises())::start);
        start("postgres");
        accounts.prepare();
        programs.keySet().forEach(this::start);
    }

    /** Lets a stopped process run, and be started again whenever it is gone. */
    void start(String name) {
        victims.computeIfAbsent(name, unused -> new Victim(name, Objects.requireNonNull(programs.get(name), name)));
    }

    /** Kills a process for good. */
    void stop(String name) throws InterruptedException {
        victim(name).stopKeeping();
        victims.remove(name);
    }

    private static LeashedProcess startBroker(PrivateRabbitMq broker) {
        broker.begin();
        return broker.running();
    }

    List<Victim> victims() {
        return List.copyOf(victims.values());
    }

    private Victim victim(String name) {
        Victim victim = victims.get(name);
        if (victim == null) {
            throw new IllegalArgumentException(name);
        }
        return victim;
    }

    /** How often each process was killed, those that were stopped since included. */
    Map<String, Integer> kills() {
        return Map.copyOf(kills);
    }

    Accounts accounts() {
        return accounts;
    }

    /** Kills the broker, removes all it has stored, and lets it start again. */
    void wipeBroker() throws InterruptedException, IOException {
        PrivateRabbitMq wiped = Objects.requireNonNull(broker, "this rig has no broker");
        stop("rabbitmq");
        wiped.wipe();
        start("rabbitmq");
        await(Duration.ofMinutes(2), wiped::takesConnections);
    }

    /**
     * Kills by plan; afterwards everything runs. Within a round of all victims a kill waits for nobody's recovery; before each
     * round a mail has to arrive, so that also on a slow machine kills meet mails on the way and not only processes that start.
     */
    void kill(KillPlan plan) throws InterruptedException, IOException {
        int number = 0;
        for (KillPlan.Kill kill : plan.schedule(List.copyOf(programs.keySet()))) {
            if (number++ % programs.size() == 0) {
                long before = accounts.ledgerSize();
                await(NEXT_ARRIVAL, () -> accounts.ledgerSize() > before || accounts.areAtRest(plan.mails()));
            }
            Thread.sleep(kill.after());
            victim(kill.victim()).kill();
            kills.merge(kill.victim(), 1, Integer::sum);
        }
    }

    /**
     * Waits until every mail has come to rest, and compares.
     *
     * @param patience after which whatever is not at rest counts as lost
     */
    HistoryVerdict verdict(int mails, Duration patience) throws InterruptedException, SQLException, IOException {
        await(patience, () -> accounts.areAtRest(mails));
        for (String name : List.of("app", "mailing", "sink")) {
            stop(name);
        }
        return accounts.compare();
    }

    /** Something about the accounts that comes true; errors of a database that is down are a reason to wait. */
    @FunctionalInterface
    interface Expectation {

        boolean holds() throws SQLException, IOException;
    }

    /** Waits until it holds, at most so long. */
    void await(Duration patience, Expectation expectation) throws InterruptedException, IOException {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            try {
                if (expectation.holds()) {
                    return;
                }
            } catch (SQLException databaseIsDown) {
                Thread.sleep(100);
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        victims.values().forEach(Victim::close);
        if (broker != null) {
            broker.close();
        }
    }
}
