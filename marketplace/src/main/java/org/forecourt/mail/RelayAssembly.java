package org.forecourt.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxRelay;
import org.forecourt.contracts.relay.RelayEnds;
import org.forecourt.contracts.relay.RelayRules;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox and its relay, put together without a framework, for the app and for a process that is nothing but a relay.
 * Connects to nothing before it is started, and then in its own thread: neither broker nor mail service can hold up or
 * fail a start.
 */
public final class RelayAssembly implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayAssembly.class);

    /** For the broker to confirm a batch; for the HTTP door to take one. All of it has to fit into the lease of a row. */
    private static final Duration CONFIRMATION = Duration.ofSeconds(10);

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration STANDING = Duration.ofSeconds(5);

    private final Mails mails;
    private final RelayLoop loop;
    private final Way way;

    private RelayAssembly(Mails mails, RelayLoop loop, Way way) {
        this.mails = mails;
        this.loop = loop;
        this.way = way;
    }

    /**
     * By the broker where one is configured, by HTTP otherwise.
     *
     * @param dataSource of the app's database, whose connections find the table {@code outbox} by their search path
     */
    public static RelayAssembly of(DataSource dataSource, Settings settings, InstantSource clock) {
        return of(dataSource, settings, clock, RelayRules.defaults());
    }

    static RelayAssembly of(DataSource dataSource, Settings settings, InstantSource clock, RelayRules rules) {
        Way way = BrokerAddress.from(settings).map(RelayAssembly::amqp).orElseGet(() -> http(settings));
        WatchedTransport transport = new WatchedTransport(way.transport());
        HttpMailLedger ledger = new HttpMailLedger(MailDoor.of(settings, STANDING));
        JdbcClient jdbc = JdbcClient.create(dataSource);
        RelayEnds ends = new RelayEnds(new SqlOutbox(jdbc, clock), transport, ledger);
        OutboxRelay relay = new OutboxRelay(ends, rules, clock, RandomGenerator.getDefault());
        RelayTurn turn = new RelayTurn(relay, transport, new OutboxPruning(jdbc, clock), rules.batch());
        WakeUp news = new WakeUp();
        return new RelayAssembly(new Mails(jdbc, clock, news), new RelayLoop(turn, news), way);
    }

    private static Way amqp(BrokerAddress broker) {
        BrokerConnector connector = new BrokerConnector(broker, "forecourt-relay");
        AmqpMailTransport transport = new AmqpMailTransport(connector, broker.queue(), CONFIRMATION);
        return new Way("broker " + broker, transport, transport::close);
    }

    private static Way http(Settings settings) {
        return new Way("http", new HttpMailTransport(MailDoor.of(settings, ANSWER)), () -> {});
    }

    /** Writes into the same outbox, and wakes this relay when its transaction commits. */
    public Mails mails() {
        return mails;
    }

    /** Starts the relay's thread. */
    public void start() {
        log.info("Mail leaves by {}", way.name());
        loop.start();
    }

    /** Finishes the round that is under way, within ten seconds; rows it could not settle come due again by themselves. */
    @Override
    public void close() {
        loop.close();
        way.disconnect().run();
    }

    /** How mails leave. */
    private record Way(String name, MailTransport transport, Runnable disconnect) {}
}
