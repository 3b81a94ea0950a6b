package org.forecourt.mailing.intake;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.forecourt.broker.BrokerLink;
import org.forecourt.broker.Reasons;
import org.forecourt.contracts.relay.MailQueue;
import org.jspecify.annotations.Nullable;

/** One subscription to the queue, from the broker's confirmation to whatever ends it. */
final class Subscription extends DefaultConsumer implements AutoCloseable {

    /** Enough that the next batch is here while one is being committed. */
    private static final int PREFETCH = 400;

    private final BrokerLink link;
    private final DeadLetters deadLetters;
    private final BlockingQueue<AmqpDelivery> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable String ended;

    private Subscription(BrokerLink link, Channel channel, DeadLetters deadLetters) {
        super(channel);
        this.link = link;
        this.deadLetters = deadLetters;
    }

    /** Returns when the broker has said that it delivers. */
    static Subscription open(BrokerLink link, MailQueue queue, DeadLetters deadLetters) throws IOException {
        Channel channel = link.channel();
        channel.basicQos(PREFETCH);
        Subscription subscription = new Subscription(link, channel, deadLetters);
        channel.basicConsume(queue.name(), false, subscription);
        return subscription;
    }

    @Override
    public void handleDelivery(String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        arrived.add(new AmqpDelivery(
                getChannel(), deadLetters, envelope.getDeliveryTag(), properties.getMessageId(), body));
    }

    /** The broker ended it: the queue was deleted, or its node went. */
    @Override
    public void handleCancel(String consumerTag) {
        ended = "the broker cancelled the subscription";
    }

    @Override
    public void handleShutdownSignal(String consumerTag, ShutdownSignalException signal) {
        ended = Reasons.of(signal);
    }

    boolean isConsuming() {
        return ended == null && getChannel().isOpen();
    }

    /** Why it is over. */
    String end() {
        String reason = ended;
        return reason == null ? "the channel is closed" : reason;
    }

    /** What has arrived, at most {@code limit} messages; waits up to {@code longest} for the first. */
    List<AmqpDelivery> next(int limit, Duration longest) throws InterruptedException {
        List<AmqpDelivery> batch = new ArrayList<>();
        AmqpDelivery first = arrived.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            arrived.drainTo(batch, limit - 1);
        }
        return batch;
    }

    /** Says good-bye; what was not settled is delivered to the next consumer. */
    @Override
    public void close() {
        link.close();
    }
}
