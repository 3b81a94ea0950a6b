package org.forecourt.mailing.intake;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.forecourt.broker.BrokerLink;
import org.forecourt.contracts.relay.MailQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where messages go that can never become a mail: a queue of its own, with the reason in a header. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int PERSISTENT = 2;
    private static final long CONFIRMATION_MILLISECONDS = 5_000;

    /** All headers have to fit into one frame of the protocol. */
    private static final int LONGEST_REASON = 2_000;

    private final MailQueue queue;
    private final Channel channel;
    private final InstantSource clock;
    private volatile boolean isReturned;

    DeadLetters(MailQueue queue, BrokerLink link, InstantSource clock) throws IOException {
        this.queue = queue;
        this.channel = link.channel();
        this.clock = clock;
        channel.confirmSelect();
        channel.addReturnListener(returned -> isReturned = true);
    }

    /**
     * What is left of a message.
     *
     * @param body its beginning
     * @param size the bytes it had
     */
    record Letter(@Nullable String messageId, byte[] body, int size, String reason) {}

    /**
     * Publishes and waits for the broker. When the broker refuses the letter, this says so in the log and returns: the
     * refusal is in the journal's notes, and a message that nobody can bury must not come round for ever.
     *
     * @throws IOException when the connection is gone
     */
    void publish(Letter letter) throws IOException {
        isReturned = false;
        channel.basicPublish("", queue.deadLetters(), true, properties(letter), letter.body());
        try {
            if (channel.waitForConfirms(CONFIRMATION_MILLISECONDS) && !isReturned) {
                log.info("A message is refused. queue={} reason=\"{}\"", queue.name(), letter.reason());
            } else {
                log.warn("The queue of dead letters takes none; the refusal is noted. reason=\"{}\"", letter.reason());
            }
        } catch (TimeoutException silent) {
            throw new IOException("a dead letter is not confirmed", silent);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", told);
        }
    }

    private AMQP.BasicProperties properties(Letter letter) {
        String reason = letter.reason();
        Map<String, Object> headers = new HashMap<>();
        headers.put("x-reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        headers.put("x-original-queue", queue.name());
        headers.put("x-original-size", letter.size());
        headers.put("x-refused-at", clock.instant().toString());
        return new AMQP.BasicProperties.Builder()
                .messageId(letter.messageId())
                .deliveryMode(PERSISTENT)
                .headers(headers)
                .build();
    }
}
