package org.forecourt.mailing.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.journal.Mails;
import org.forecourt.mailing.sending.SendingEngine;
import org.forecourt.rig.PrivateRabbitMq;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code /health} says while something is really gone, and when it is back. The ten seconds of SPEC D7 count from the
 * instant at which something is gone, or answers again: how long RabbitMQ takes to start is not a part of them.
 */
class HealthOfOutagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Duration ALLOWED_LAG = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static PrivateRabbitMq node;
    private static TestService service;

    @BeforeAll
    static void start() {
        node = PrivateRabbitMq.start(folder);
        service = TestService.start(node.settings());
        awaitStatus(service, 200, "start", PATIENCE);
    }

    @AfterAll
    static void stop() {
        service.close();
        node.close();
    }

    @Test
    void a_broker_that_is_killed_and_comes_back() {
        node.kill();
        awaitStatus(service, 503, "broker killed");
        assertThat(details(service)).contains("not connected to the broker");

        node.start();
        // RabbitMQ 3.10 shows such a queue, never answers on it, and takes five seconds to remove it
        awaitStatus(service, 200, "broker started again on a queue that it forgot", PATIENCE);

        node.stop();
        awaitStatus(service, 503, "broker stopped");
        node.start();
        awaitStatus(service, 200, "broker started again after a stop");

        node.kill();
        awaitStatus(service, 503, "broker killed once more");
        node.start();
        awaitStatus(service, 200, "broker started again on a queue that it wrote down");
    }

    @Test
    void a_broker_that_says_nothing_any_more_and_thaws() {
        node.running().freeze();
        try {
            awaitStatus(service, 503, "broker frozen");
        } finally {
            node.running().thaw();
        }
        awaitStatus(service, 200, "broker thawed");
    }

    @Test
    void a_consumer_whose_virtual_host_is_removed_and_made_again_while_the_broker_runs() {
        node.evaluate("""
                rabbit_vhost:delete(<<"%s">>, <<"rig">>).
                """.formatted(node.virtualHost()));
        awaitStatus(service, 503, "consumer gone");
        assertThat(node.takesConnections()).isTrue();

        node.evaluate("""
                rabbit_vhost:add(<<"%1$s">>, <<"rig">>),
                rabbit_auth_backend_internal:set_permissions(<<"%2$s">>, <<"%1$s">>, <<".*">>, <<".*">>, <<".*">>, <<"rig">>).
                """.formatted(node.virtualHost(), node.user()));
        awaitStatus(service, 200, "consumer let in again");
    }

    @Test
    void a_mail_that_is_due_and_that_nobody_takes() {
        try (TestService lagging = TestService.start(Map.of("MAIL_MAX_LAG", String.valueOf(ALLOWED_LAG.toSeconds())))) {
            SendingEngine engine = lagging.bean(SendingEngine.class);
            awaitStatus(lagging, 200, "start without a broker", PATIENCE);

            engine.stop();
            lagging.bean(Journal.class).insertIfAbsent(Mails.entry(Mails.message("late@example.com"), Instant.now()));
            awaitStatus(
                    lagging, 503, "a mail is due and nobody sends (of it 2 s are allowed)", PROMISED.plus(ALLOWED_LAG));
            assertThat(details(lagging)).contains("the oldest due mail is due for");

            engine.start();
            awaitStatus(lagging, 200, "somebody sends again");
        }
    }

    private static void awaitStatus(TestService asked, int status, String since) {
        awaitStatus(asked, status, since, PROMISED);
    }

    private static void awaitStatus(TestService asked, int status, String since, Duration longest) {
        long start = System.nanoTime();
        await().alias(since)
                .atMost(longest)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> asked.get("/health").statusCode() == status);
        System.out.printf("health: %d after %.1f s: %s%n", status, (System.nanoTime() - start) / 1e9, since);
    }

    private static String details(TestService asked) {
        return asked.get("/health/details").body();
    }
}
