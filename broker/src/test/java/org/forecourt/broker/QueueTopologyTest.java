package org.forecourt.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.forecourt.contracts.relay.MailQueue;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTopologyTest {

    private static final PrivateRabbitMq NODE = PrivateRabbitMq.shared();

    private final MailQueue queue = new MailQueue(NODE.uniqueQueue("mail"));
    private final QueueTopology topology = new QueueTopology(queue);
    private BrokerLink link = open(Map.of());

    @BeforeEach
    void fresh() {
        assertThat(link.isOpen()).isTrue();
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void both_ends_may_declare_and_either_may_be_first() throws Exception {
        topology.declare(link);
        new QueueTopology(queue).declare(link);

        Channel channel = link.channel();
        channel.queueDeclare(queue.name(), true, false, false, queue.arguments());
        channel.queueDeclare(queue.deadLetters(), true, false, false, queue.deadLetterArguments());
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void a_queue_that_somebody_else_declared_otherwise_is_used_as_it_is() throws Exception {
        link.channel().queueDeclare(queue.name(), true, false, false, Map.of("x-max-priority", 9));
        link.channel().queueDeclare(queue.deadLetters(), false, false, false, Map.of());

        topology.declare(link);

        assertThat(link.channel().queueDeclarePassive(queue.name()).getQueue()).isEqualTo(queue.name());
        assertThat(link.isOpen()).isTrue();
    }

    @Test
    void the_queue_is_a_quorum_queue_where_the_broker_has_them() throws Exception {
        topology.declare(link);

        assertThat(NODE.evaluate("""
                        {ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"%s">>, queue, <<"%s">>)), amqqueue:get_type(Q).
                        """.formatted(NODE.virtualHost(), queue.name())))
                .contains("rabbit_quorum_queue");
    }

    @Test
    void a_queue_that_is_empty_and_serves_nobody_is_removed_when_it_is_silent() throws Exception {
        topology.declare(link);

        topology.removeIfDead(link);

        assertThatThrownBy(() -> link.channel().queueDeclarePassive(queue.name()))
                .hasStackTraceContaining("NOT_FOUND");
    }

    @Test
    void a_queue_whose_consumer_has_everything_in_hand_looks_empty_and_is_not_removed() throws Exception {
        topology.declare(link);
        Channel consumer = link.channel();
        CountDownLatch inHand = new CountDownLatch(2);
        consumer.basicConsume(queue.name(), false, (tag, delivery) -> inHand.countDown(), tag -> {});
        publish(2);
        assertThat(inHand.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(link.channel().messageCount(queue.name())).isZero();

        topology.removeIfDead(link);

        consumer.close();
        await().atMost(Duration.ofSeconds(60)).until(() -> link.channel().messageCount(queue.name()) == 2);
    }

    private void publish(int messages) throws Exception {
        Channel channel = link.channel();
        channel.confirmSelect();
        for (int number = 0; number < messages; number++) {
            channel.basicPublish("", queue.name(), true, MessageProperties.PERSISTENT_BASIC, new byte[] {1});
        }
        channel.waitForConfirmsOrDie(60_000);
    }

    @Test
    void the_hosts_are_tried_in_order_and_the_first_that_answers_is_taken() {
        link.close();

        link = open(Map.of("RABBITMQ_HOST", "nobody.invalid"));

        assertThat(link.host()).isEqualTo("localhost");
    }

    @Test
    void a_configured_host_comes_first_and_no_host_twice() {
        assertThat(address(Map.of("RABBITMQ_HOST", "queue.example")).hosts())
                .containsExactly("queue.example", "rabbitmq", "localhost");
        assertThat(address(Map.of("RABBITMQ_HOST", "rabbitmq")).hosts()).containsExactly("rabbitmq", "localhost");
        assertThat(BrokerAddress.from(Settings.load(Path.of("absent"), Map.of())))
                .isEmpty();
    }

    @Test
    void a_broker_that_lets_nobody_in_says_why_and_the_password_is_not_told() {
        BrokerAddress wrong = address(Map.of("RABBITMQ_PASSWORD", "not-the-secret"));

        assertThat(wrong.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> new BrokerConnector(wrong, "test").open())
                .isInstanceOf(BrokerUnavailable.class)
                .hasMessageContaining("ACCESS_REFUSED")
                .hasMessageNotContaining("not-the-secret");
    }

    @Test
    void a_virtual_host_that_is_missing_is_named() {
        assertThatThrownBy(() -> new BrokerConnector(address(Map.of("RABBITMQ_VHOST", "elsewhere")), "test").open())
                .isInstanceOf(BrokerUnavailable.class)
                .hasMessageContaining("elsewhere");
    }

    private static BrokerLink open(Map<String, String> more) {
        try {
            return new BrokerConnector(address(more), "test").open();
        } catch (BrokerUnavailable unavailable) {
            throw new AssertionError(unavailable);
        }
    }

    private static BrokerAddress address(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(NODE.settings());
        environment.putAll(more);
        return BrokerAddress.from(Settings.load(Path.of("absent"), environment)).orElseThrow();
    }
}
