package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpSink;

/** The mail service as its own process, what it needs, and clients that measure it. */
final class MailUnderLoad implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final int ACCEPTED_PER_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_WITH_NEIGHBOURS = Duration.ofSeconds(20);

    private final PostgresCluster postgres;
    private final PrivateRabbitMq broker;
    private final SmtpSink sink =
            SmtpSink.start(SinkOptions.plain().withoutSource().withPipelining());
    private final Accounts accounts;
    private final MailDoorClient door;
    private final Victim database;
    private final Victim mailing;

    private MailUnderLoad(Path folder) throws InterruptedException {
        this.postgres = PostgresCluster.create(folder, folder.resolveSibling("programs"));
        this.broker = PrivateRabbitMq.start(folder.resolve("rabbitmq"));
        this.accounts = new Accounts(postgres, folder.resolve("ledger"), folder.resolve("promises"));
        Commands commands = new Commands(folder, postgres, broker, Links.DIRECT);
        this.door = new MailDoorClient(commands.mailingPort());
        this.database = new Victim("postgres", postgres::start);
        accounts.prepare();
        Map<String, String> settings = new HashMap<>(DkimSettings.make());
        // the product's own, without which one domain may take every place
        settings.put("MAIL_PARALLEL_PER_DOMAIN", "4");
        // a tenth of the product's own, so that a stalling domain is found out within a measurement and not only after
        // it
        settings.put("SMTP_TIMEOUT", "9");
        this.mailing = new Victim("mailing", commands.mailing(sink.port(), settings)::startForSpeed);
    }

    /** Returns when the service is healthy. */
    static MailUnderLoad start(Path folder) throws InterruptedException {
        MailUnderLoad service = new MailUnderLoad(folder);
        while (!service.door.isOpen()) {
            Thread.sleep(100);
        }
        return service;
    }

    PostgresCluster postgres() {
        return postgres;
    }

    SmtpSink sink() {
        return sink;
    }

    /** What the processes used of the processor until now. */
    CpuTime cpuTime() {
        return CpuTime.of(mailing.processId(), database.processId());
    }

    /** Takes mails in and sends them: the compiler of a Java program that has just started works more than the program. */
    void warmUp(int mails) throws Exception {
        acceptOverHttp(mails, Instant.now());
        awaitRest();
    }

    /** One mail in a request, sixteen clients; the mails are not due before the instant. */
    double acceptOverHttp(int mails, Instant dueAt) throws Exception {
        AtomicInteger left = new AtomicInteger(mails);
        long begin = System.nanoTime();
        Baseline.inParallel(CLIENTS, () -> {
            while (left.getAndDecrement() > 0) {
                door.post(mail().withSendAt(dueAt));
            }
            return true;
        });
        return mails / seconds(begin);
    }

    /** From the first publication to the last row in the journal. */
    double acceptOverAmqp(int mails, Instant dueAt) throws Exception {
        long before = journaled();
        long begin = System.nanoTime();
        try (QueuePublisher publisher = new QueuePublisher(broker)) {
            for (int number = 0; number < mails; number++) {
                publisher.publish(mail().withSendAt(dueAt));
            }
            publisher.awaitConfirms();
        }
        while (journaled() < before + mails) {
            Thread.sleep(20);
        }
        return mails / seconds(begin);
    }

    /** From the instant at which mails become due to the arrival of the last one. */
    double send(int mails, Instant dueAt) throws InterruptedException {
        if (Instant.now().isAfter(dueAt)) {
            throw new IllegalStateException("taking the mails in took too long: some are on the way already");
        }
        Instant end = dueAt.plus(PATIENCE);
        while (sink.deliveries().size() < mails && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        Instant last = sink.deliveries().stream()
                .map(Delivery::at)
                .max(Instant::compareTo)
                .orElseThrow();
        double perSecond =
                sink.deliveries().size() / (Duration.between(dueAt, last).toMillis() / 1000.0);
        sink.clear();
        return perSecond;
    }

    /** Single mails by the clock, sent while they come in. */
    Latencies acceptLatency(Duration time) throws Exception {
        Latencies latencies = OpenLoop.run(ACCEPTED_PER_SECOND, time, () -> {
            MailMessage mail = mail();
            return () -> {
                door.post(mail);
                return true;
            };
        });
        awaitRest();
        return latencies;
    }

    /** From the request to the arrival of the mail, for mails to the domains that behave. */
    Latencies deliveryLatency(BadDomain bad, Duration time) throws Exception {
        Latencies latencies = new Neighbours(sink, door, accounts).deliveryLatency(bad, time);
        awaitRest(PATIENCE_WITH_NEIGHBOURS);
        return latencies;
    }

    /** From the request to the arrival, for mails that come alone. */
    Latencies pickupLatency(int mails) throws Exception {
        return new Pickup(sink, door).latencies(mails);
    }

    private void awaitRest() throws SQLException, InterruptedException {
        awaitRest(PATIENCE);
    }

    private void awaitRest(Duration patience) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (accounts.number("select count(*) from mailing.mail where settled_at is null") > 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        sink.clear();
    }

    private long journaled() throws SQLException {
        return accounts.number("select count(*) from mailing.mail");
    }

    private static MailMessage mail() {
        return RigMail.next(ThreadLocalRandom.current());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        door.close();
        mailing.close();
        database.close();
        broker.close();
        sink.close();
    }
}
