package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpSink;
import org.jspecify.annotations.Nullable;

/** The mail service as its own process, what it needs, and clients that measure it. */
final class MailUnderLoad implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final int ACCEPTED_PER_SECOND = 200;
    private static final int DELIVERED_PER_SECOND = 100;
    private static final int DOMAINS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PostgresCluster postgres;
    private final PrivateRabbitMq broker;
    private final SmtpSink sink = SmtpSink.start(SinkOptions.plain().withoutSource());
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
        this.mailing = new Victim("mailing", commands.mailing(sink.port(), DkimSettings.make())::startForSpeed);
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

    /** One mail in a request, sixteen clients; the mails are not due before the instant. */
    double acceptOverHttp(int mails, Instant dueAt) throws Exception {
        AtomicInteger left = new AtomicInteger(mails);
        long begin = System.nanoTime();
        Baseline.inParallel(CLIENTS, () -> {
            while (left.getAndDecrement() > 0) {
                door.post(mail(null).withSendAt(dueAt));
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
                publisher.publish(mail(null).withSendAt(dueAt));
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
            MailMessage mail = mail(null);
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
        Map<String, Instant> begun = new ConcurrentHashMap<>();
        AtomicInteger number = new AtomicInteger();
        sink.follow(bad.script());
        OpenLoop.run(DELIVERED_PER_SECOND, time, () -> {
            int domain = number.getAndIncrement() % DOMAINS;
            MailMessage mail = mail("domain" + domain + ".example");
            if (domain != 0) {
                begun.put(mail.id().toString(), Instant.now());
            }
            return () -> {
                door.post(mail);
                return true;
            };
        });
        Map<String, Instant> arrived = Arrivals.await(sink, begun.size(), BadDomain.NAME);
        sink.follow(BadDomain.NONE.script());
        forgetBadDomain();
        awaitRest();
        return new Latencies(begun.entrySet().stream()
                .map(entry -> Arrivals.millis(entry.getValue(), arrived.getOrDefault(entry.getKey(), Instant.now())))
                .toList());
    }

    /** The next measurement begins without what this one left behind. */
    private void forgetBadDomain() throws SQLException {
        accounts.execute("""
                update mailing.mail
                set state = 'cancelled', settled_at = now(), lease_token = null, lease_until = null, handing_over = false
                where domain = '%s' and settled_at is null
                """.formatted(BadDomain.NAME));
    }

    private void awaitRest() throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (accounts.number("select count(*) from mailing.mail where settled_at is null") > 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        sink.clear();
    }

    private long journaled() throws SQLException {
        return accounts.number("select count(*) from mailing.mail");
    }

    private static MailMessage mail(@Nullable String domain) {
        MailMessage mail = RigMail.next(ThreadLocalRandom.current());
        if (domain == null) {
            return mail;
        }
        Recipient recipient = new Recipient(new EmailAddress("reader", domain), null);
        return MailMessage.of(UUID.randomUUID(), mail.template(), mail.locale(), recipient, mail.values());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        mailing.close();
        database.close();
        broker.close();
        sink.close();
    }
}
