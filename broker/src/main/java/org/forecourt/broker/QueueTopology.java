package org.forecourt.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.forecourt.contracts.relay.MailQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Declares the queues, whichever end comes first, and lives with what it finds. */
public final class QueueTopology {

    private static final Logger log = LoggerFactory.getLogger(QueueTopology.class);

    private final MailQueue queue;
    private volatile @Nullable String lastRemark;

    public QueueTopology(MailQueue queue) {
        this.queue = queue;
    }

    /**
     * Makes sure that both queues exist. A queue that somebody else declared in another form is used as it is, and a
     * broker without quorum queues gets a classic durable one; either is said once.
     *
     * @throws IOException when there is no queue afterwards
     */
    public void declare(BrokerLink link) throws IOException {
        if (!declares(link, queue.deadLetters(), queue.deadLetterArguments())) {
            require(link, queue.deadLetters());
        }
        if (declares(link, queue.name(), queue.arguments())) {
            return;
        }
        if (exists(link, queue.name())) {
            remark("The queue exists in another form and is used as it is. queue=" + queue.name());
            return;
        }
        if (!declares(link, queue.name(), queue.classicArguments())) {
            require(link, queue.name());
        }
        remark("The broker has no quorum queues; a classic durable one serves. queue=" + queue.name());
    }

    /**
     * Removes the queue if it says that it holds nothing and serves nobody, so that the next {@link #declare} makes it
     * anew. RabbitMQ 3.10 writes down a new quorum queue's process within three minutes only: after a power cut within
     * them it still shows the queue, empty, and never answers again. Whatever it held is in the outbox still. A queue
     * whose consumer has everything in hand also counts no messages; the consumer tells the two apart.
     */
    public void removeIfDead(BrokerLink link) throws IOException {
        succeeds(link, channel -> {
            AMQP.Queue.DeclareOk found = channel.queueDeclarePassive(queue.name());
            if (found.getMessageCount() == 0 && found.getConsumerCount() == 0) {
                log.warn(
                        "The queue is there, empty, and answers nobody: it is removed and made anew. queue={}",
                        queue.name());
                channel.queueDelete(queue.name());
            }
        });
    }

    private void require(BrokerLink link, String name) throws IOException {
        if (!exists(link, name)) {
            throw new IOException("the queue " + name + " can be neither declared nor found");
        }
        remark("The queue exists in another form and is used as it is. queue=" + name);
    }

    /** Each on a channel of its own, because a refusal closes the channel. */
    private static boolean declares(BrokerLink link, String name, Map<String, Object> arguments) throws IOException {
        return succeeds(link, channel -> channel.queueDeclare(name, true, false, false, arguments));
    }

    private static boolean exists(BrokerLink link, String name) throws IOException {
        return succeeds(link, channel -> channel.queueDeclarePassive(name));
    }

    private static boolean succeeds(BrokerLink link, Question question) throws IOException {
        Channel channel = link.channel();
        try {
            question.ask(channel);
            return true;
        } catch (IOException failed) {
            if (isRefusal(failed)) {
                log.debug("refused by the broker. reason={}", Reasons.of(failed));
                return false;
            }
            throw failed;
        } finally {
            close(channel);
        }
    }

    private static boolean isRefusal(IOException failed) {
        return failed.getCause() instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close;
    }

    private static void close(Channel channel) throws IOException {
        try {
            if (channel.isOpen()) {
                channel.close();
            }
        } catch (TimeoutException | ShutdownSignalException gone) {
            throw new IOException(gone);
        }
    }

    private void remark(String remark) {
        if (!remark.equals(lastRemark)) {
            lastRemark = remark;
            log.info(remark);
        }
    }

    private interface Question {
        void ask(Channel channel) throws IOException;
    }
}
