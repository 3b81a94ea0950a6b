package org.forecourt.journeys.killrig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.rig.SmtpReaction;
import org.forecourt.rig.SmtpSink;

/** Mails to ten domains, one of which misbehaves. */
record Neighbours(SmtpSink sink, MailDoorClient door, Accounts accounts) {

    private static final int DELIVERED_PER_SECOND = 100;
    private static final int DOMAINS = 10;

    /**
     * From the request to the arrival of the mail, for mails to the domains that behave. The domain that does not gets a
     * name of its own each time, because the service remembers the trouble it had with one.
     */
    Latencies deliveryLatency(BadDomain bad, Duration time) throws Exception {
        String badName = "bad" + System.nanoTime() + ".example";
        Map<String, Instant> begun = new ConcurrentHashMap<>();
        AtomicInteger number = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        sink.follow(bad.script(badName, over));
        OpenLoop.run(DELIVERED_PER_SECOND, time, () -> {
            int domain = number.getAndIncrement() % DOMAINS;
            MailMessage mail = mail(domain == 0 ? badName : "domain" + domain + ".example");
            if (domain != 0) {
                begun.put(mail.id().toString(), Instant.now());
            }
            return () -> {
                door.post(mail);
                return true;
            };
        });
        Map<String, Instant> arrived = Arrivals.await(sink, begun.size(), badName);
        forget(badName);
        sink.follow(SmtpReaction.Script.HEALTHY);
        over.countDown();
        return new Latencies(begun.entrySet().stream()
                .map(entry -> Arrivals.millis(entry.getValue(), arrived.getOrDefault(entry.getKey(), Instant.now())))
                .toList());
    }

    /** The next measurement begins without what this one left behind. */
    private void forget(String domain) throws SQLException {
        accounts.execute("""
                update mailing.mail
                set state = 'cancelled', settled_at = now(), lease_token = null, lease_until = null, handing_over = false
                where domain = '%s' and settled_at is null
                """.formatted(domain));
    }

    private static MailMessage mail(String domain) {
        MailMessage mail = RigMail.next(ThreadLocalRandom.current());
        Recipient recipient = new Recipient(new EmailAddress("reader", domain), null);
        return MailMessage.of(UUID.randomUUID(), mail.template(), mail.locale(), recipient, mail.values())
                .withPriority(MailMessage.DEFAULT_PRIORITY);
    }
}
