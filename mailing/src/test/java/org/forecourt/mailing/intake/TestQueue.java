package org.forecourt.mailing.intake;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.broker.BrokerUnavailable;
import org.forecourt.broker.QueueTopology;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.relay.MailQueue;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.settings.Settings;

/** A queue of a node as a producer sees it, and what the consumer left in it and beside it. */
public final class TestQueue implements AutoCloseable {

    public final Map<String, String> settings;
    private final MailQueue queue;
    private final BrokerLink link;
    private final Channel channel;

    public TestQueue(PrivateRabbitMq node) {
        settings = new HashMap<>(node.settings());
        settings.put("EMAIL_QUEUE_NAME", node.uniqueQueue("mail"));
        BrokerAddress address =
                BrokerAddress.from(Settings.load(Path.of("absent"), settings)).orElseThrow();
        queue = address.queue();
        try {
            link = new BrokerConnector(address, "test").open();
            new QueueTopology(queue).declare(link);
            channel = link.channel();
            channel.confirmSelect();
        } catch (IOException | BrokerUnavailable failed) {
            throw new AssertionError(failed);
        }
    }

    void publish(MailMessage message) throws Exception {
        publish(MailMessageJson.write(message));
    }

    public void publish(String body) throws Exception {
        publish(body.getBytes(StandardCharsets.UTF_8));
    }

    void publish(byte[] body) throws Exception {
        channel.basicPublish(
                "",
                queue.name(),
                true,
                new AMQP.BasicProperties.Builder().deliveryMode(2).build(),
                body);
    }

    void awaitConfirms() throws Exception {
        channel.waitForConfirmsOrDie(60_000);
    }

    /** Messages that no consumer holds. */
    long ready() throws IOException {
        return channel.messageCount(queue.name());
    }

    public long dead() throws IOException {
        return channel.messageCount(queue.deadLetters());
    }

    /** Has the broker itself put a message aside: it comes by a queue in which nothing may stay. */
    public void letExpire(String body) throws IOException {
        Map<String, Object> arguments = Map.of(
                "x-message-ttl", 0, "x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue.deadLetters());
        String hurry = channel.queueDeclare("", false, true, true, arguments).getQueue();
        channel.basicPublish("", hurry, null, body.getBytes(StandardCharsets.UTF_8));
    }

    GetResponse takeDeadLetter() throws IOException {
        return channel.basicGet(queue.deadLetters(), true);
    }

    void delete() throws IOException {
        channel.queueDelete(queue.name());
    }

    @Override
    public void close() {
        link.close();
    }
}
