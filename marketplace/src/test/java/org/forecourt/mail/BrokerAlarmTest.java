package org.forecourt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.forecourt.contracts.relay.Receipt;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that has no memory left reads nothing more from whoever publishes, and says so or does not. */
class BrokerAlarmTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private PrivateRabbitMq node;
    private BrokerAddress address;
    private AmqpMailTransport transport;

    @BeforeEach
    void start() {
        node = PrivateRabbitMq.start(folder);
        address = BrokerAddress.from(Settings.load(Path.of("absent"), node.settings()))
                .orElseThrow();
        transport = new AmqpMailTransport(new BrokerConnector(address, "test"), address.queue(), DEADLINE);
    }

    @AfterEach
    void stop() {
        transport.close();
        node.close();
    }

    /** The queue is a classic one at first: had it been removed as dead and made anew, it would be a quorum queue. */
    @Test
    void a_broker_without_memory_takes_nothing_holds_up_nobody_keeps_its_queue_and_takes_everything_afterwards()
            throws Exception {
        try (BrokerLink link = new BrokerConnector(address, "test").open()) {
            link.channel().queueDeclare(address.queue().name(), true, false, false, Map.of());
        }
        memory("{absolute, 1}");

        for (int batch = 0; batch < 6; batch++) {
            long start = System.nanoTime();
            assertThat(transport.hand(mails()).values()).noneMatch(Receipt.Confirmed.class::isInstance);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        }
        memory("0.9");

        await().atMost(Duration.ofSeconds(90))
                .until(() -> transport.hand(mails()).values().stream()
                                .filter(Receipt.Confirmed.class::isInstance)
                                .count()
                        == 5);
        assertThat(node.evaluate(
                        """
                        {ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"%s">>, queue, <<"%s">>)), amqqueue:get_type(Q).
                        """.formatted(node.virtualHost(), address.queue().name())))
                .contains("rabbit_classic_queue");
    }

    private void memory(String watermark) {
        node.evaluate("vm_memory_monitor:set_vm_memory_high_watermark(" + watermark + ").\n");
    }

    private static List<OutboxMail> mails() {
        return IntStream.range(0, 5)
                .mapToObj(MailDatabase::mail)
                .map(mail ->
                        new OutboxMail(mail.id(), ContentHash.of(mail), MailMessageJson.write(mail), Stage.READY, 0, 0))
                .toList();
    }
}
