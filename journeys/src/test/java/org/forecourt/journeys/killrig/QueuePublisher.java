package org.forecourt.journeys.killrig;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.rig.PrivateRabbitMq;

/** Publishes persistent mails to the queue and waits for all confirmations at the end. */
final class QueuePublisher implements AutoCloseable {

    private static final String QUEUE = "email_queue";

    private final Connection connection;
    private final Channel channel;

    QueuePublisher(PrivateRabbitMq broker) throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.user());
        factory.setPassword(broker.password());
        factory.setVirtualHost(broker.virtualHost());
        this.connection = factory.newConnection("measurement");
        this.channel = connection.createChannel();
        channel.confirmSelect();
    }

    void publish(MailMessage mail) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId(mail.id().toString())
                .contentType("application/json")
                .contentEncoding("utf-8")
                .deliveryMode(2)
                .build();
        channel.basicPublish(
                "", QUEUE, true, properties, MailMessageJson.write(mail).getBytes(StandardCharsets.UTF_8));
    }

    void awaitConfirms() throws InterruptedException, IOException, TimeoutException {
        channel.waitForConfirmsOrDie(60_000);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
