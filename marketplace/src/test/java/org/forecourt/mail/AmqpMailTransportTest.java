package org.forecourt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.forecourt.contracts.relay.Receipt;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmqpMailTransportTest {

    private static final PrivateRabbitMq NODE = PrivateRabbitMq.shared();
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final BrokerAddress address = address(NODE, Map.of("EMAIL_QUEUE_NAME", NODE.uniqueQueue("mail")));
    private AmqpMailTransport transport = transport(address);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void what_is_confirmed_is_in_the_queue_persistent_with_its_id() throws Exception {
        assertThat(transport.hand(mails(300)).values()).hasSize(300).allMatch(Receipt.Confirmed.class::isInstance);

        try (BrokerLink link = new BrokerConnector(address, "test").open()) {
            Channel channel = link.channel();
            GetResponse first = channel.basicGet(address.queue().name(), true);
            assertThat(first.getMessageCount()).isEqualTo(299);
            assertThat(first.getProps().getDeliveryMode()).isEqualTo(2);
            assertThat(first.getProps().getContentType()).isEqualTo("application/json");
            assertThat(first.getProps().getMessageId())
                    .isEqualTo(MailDatabase.mail(0).id().toString());
            assertThat(new String(first.getBody(), StandardCharsets.UTF_8))
                    .isEqualTo(MailMessageJson.write(MailDatabase.mail(0)));
        }
    }

    @Test
    void a_mail_without_a_queue_is_not_taken_although_the_broker_confirms_it_and_the_queue_comes_back()
            throws Exception {
        transport.hand(mails(1));
        try (BrokerLink link = new BrokerConnector(address, "test").open()) {
            link.channel().queueDelete(address.queue().name());
        }

        assertThat(transport.hand(mails(3)).values())
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt)
                        .isInstanceOfSatisfying(
                                Receipt.NotTaken.class,
                                notTaken -> assertThat(notTaken.reason()).contains("NO_ROUTE")));
        assertThat(transport.hand(mails(3)).values()).hasSize(3).allMatch(Receipt.Confirmed.class::isInstance);
    }

    @Test
    void a_wrong_password_or_virtual_host_takes_nothing_and_throws_nothing() {
        transport = transport(address(NODE, Map.of("RABBITMQ_PASSWORD", "wrong")));
        assertThat(transport.hand(mails(2))).isEmpty();

        transport = transport(address(NODE, Map.of("RABBITMQ_VHOST", "nowhere")));
        assertThat(transport.hand(mails(2))).isEmpty();
    }

    /** Killed within its first minutes, RabbitMQ 3.10 forgets the process of a new quorum queue but still shows the queue. */
    @Test
    void a_broker_that_is_killed_takes_nothing_until_it_is_back_and_then_everything_again(@TempDir Path folder) {
        try (PrivateRabbitMq node = PrivateRabbitMq.start(folder)) {
            transport = transport(address(node, Map.of()), Duration.ofSeconds(3));
            awaitConfirmed();

            node.kill();
            assertThat(transport.hand(mails(5)).values()).noneMatch(Receipt.Confirmed.class::isInstance);

            node.start();
            awaitConfirmed();
        }
    }

    private void awaitConfirmed() {
        await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> transport.hand(mails(5)).values().stream()
                                .filter(Receipt.Confirmed.class::isInstance)
                                .count(),
                        confirmed -> confirmed == 5);
    }

    private static AmqpMailTransport transport(BrokerAddress address) {
        return transport(address, DEADLINE);
    }

    private static AmqpMailTransport transport(BrokerAddress address, Duration deadline) {
        return new AmqpMailTransport(new BrokerConnector(address, "test"), address.queue(), deadline);
    }

    private static BrokerAddress address(PrivateRabbitMq node, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(node.settings());
        environment.putAll(more);
        return BrokerAddress.from(Settings.load(Path.of("absent"), environment)).orElseThrow();
    }

    private static List<OutboxMail> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(MailDatabase::mail)
                .map(mail -> row(mail, MailMessageJson.write(mail)))
                .toList();
    }

    private static OutboxMail row(MailMessage mail, String json) {
        return new OutboxMail(mail.id(), ContentHash.of(mail), json, Stage.READY, 0, 0);
    }
}
