package org.forecourt.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.forecourt.contracts.relay.RelayRules;
import org.forecourt.rig.PrivateRabbitMq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay as it runs, over a real database, a real broker and a real port. */
class RelayAssemblyTest {

    private static final RelayRules HASTY = new RelayRules(
            50,
            Duration.ofSeconds(60),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofSeconds(1));

    private final FakeDoor door = new FakeDoor();
    private MailDatabase database = database(Map.of());
    private RelayAssembly relay = relay();

    @AfterEach
    void close() {
        relay.close();
        database.close();
        door.close();
    }

    @Test
    void a_committed_mail_leaves_at_once() {
        relay.start();

        long begin = System.nanoTime();
        database.send(relay.mails(), 1);
        Await.until(() -> database.count("accounted") == 1);

        assertThat(door.journal).containsOnlyKeys(MailDatabase.mail(1).id().toString());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void mails_wait_for_a_mail_service_that_is_away() {
        door.broken = 503;
        relay.start();
        for (int number = 0; number < 120; number++) {
            database.send(relay.mails(), number);
        }
        Await.until(() -> database.jdbc
                        .sql("select max(failures) from outbox")
                        .query(Integer.class)
                        .single()
                > 1);

        door.broken = 0;

        Await.until(() -> database.count("accounted") == 120);
        assertThat(door.journal).hasSize(120);
    }

    @Test
    void a_database_that_does_not_answer_does_not_end_the_relay() {
        relay.start();
        database.jdbc.sql("alter table outbox rename to elsewhere").update();
        pause();

        database.jdbc.sql("alter table elsewhere rename to outbox").update();
        database.send(relay.mails(), 1);

        Await.until(() -> database.count("accounted") == 1);
    }

    @Test
    void what_a_broker_lost_is_handed_over_again_and_what_it_delivered_is_settled() throws Exception {
        PrivateRabbitMq node = PrivateRabbitMq.shared();
        Map<String, String> broker = new HashMap<>(node.settings());
        broker.put("EMAIL_QUEUE_NAME", node.uniqueQueue("mail"));
        replace(broker);
        relay.start();

        database.send(relay.mails(), 1);
        Await.until(() -> handovers() >= 2);
        door.journal.put(MailDatabase.mail(1).id().toString(), "{}");

        Await.until(() -> database.count("accounted") == 1);
    }

    @Test
    void a_refusal_of_the_mail_service_ends_at_a_person() {
        door.refused.put(MailDatabase.mail(1).id().toString(), 409);
        relay.start();

        database.send(relay.mails(), 1);

        Await.until(() -> database.count("refused") == 1);
        assertThat(database.jdbc
                        .sql("select refusal from outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("id id_conflict");
    }

    private int handovers() {
        return database.jdbc
                .sql("select handovers from outbox")
                .query(Integer.class)
                .single();
    }

    private void replace(Map<String, String> settings) {
        relay.close();
        database.close();
        database = database(settings);
        relay = relay();
    }

    private MailDatabase database(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("MAILING_URL", door.url());
        settings.put("MAILING_SERVICE_KEY", FakeDoor.KEY);
        return new MailDatabase(settings);
    }

    private RelayAssembly relay() {
        return RelayAssembly.of(database.dataSource, database.settings, Clock.systemUTC(), HASTY);
    }

    private static void pause() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
