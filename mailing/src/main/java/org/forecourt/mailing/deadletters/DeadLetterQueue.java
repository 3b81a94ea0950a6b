package org.forecourt.mailing.deadletters;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.broker.BrokerUnavailable;
import org.forecourt.broker.Reasons;
import org.forecourt.mailing.intake.ConsumerState.Phase;
import org.forecourt.mailing.intake.ConsumerWatch;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The broker's queue of messages that could not become a mail. A queue cannot be leafed through: a look takes letters without
 * acknowledging them, and the end of the connection puts them back where they were. One look at a time. Thread-safe.
 */
@Component
public final class DeadLetterQueue {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterQueue.class);
    private static final int SHOWN = 100;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Optional<BrokerAddress> address;
    private final ConsumerWatch consumer;

    DeadLetterQueue(Settings settings, ConsumerWatch consumer) {
        this.address = BrokerAddress.from(settings);
        this.consumer = consumer;
    }

    /** Whether there is a broker at all. */
    public boolean exists() {
        return address.isPresent();
    }

    /** How many letters there are, and the oldest of them. */
    public QueueLook look() {
        return exists() ? ask(this::look).orElseGet(QueueLook.Away::new) : new QueueLook.NoBroker();
    }

    private QueueLook look(Channel channel, String queue) throws IOException {
        long count = channel.messageCount(queue);
        List<DeadLetter> letters = new ArrayList<>();
        GetResponse letter = channel.basicGet(queue, false);
        while (letter != null) {
            letters.add(DeadLetter.of(letter));
            letter = letters.size() < SHOWN ? channel.basicGet(queue, false) : null;
        }
        return new QueueLook.Found(count, letters);
    }

    /**
     * Takes every letter with this content off the queue.
     *
     * @param mayGo asked with the body before one is taken; what it throws leaves the letter where it is
     * @return how many had this content, or nothing when the broker is not there to be asked
     */
    public Optional<Integer> take(String hash, Predicate<byte[]> mayGo) {
        return ask((channel, queue) -> {
            int found = 0;
            for (GetResponse letter = channel.basicGet(queue, false);
                    letter != null;
                    letter = channel.basicGet(queue, false)) {
                if (DeadLetter.of(letter).hash().equals(hash)) {
                    found++;
                    if (mayGo.test(letter.getBody())) {
                        channel.basicAck(letter.getEnvelope().getDeliveryTag(), false);
                    }
                }
            }
            return found;
        });
    }

    private synchronized <T> Optional<T> ask(Question<T> question) {
        if (address.isEmpty() || consumer.state().phase() != Phase.CONSUMING) {
            return Optional.empty();
        }
        BrokerAddress broker = address.get();
        try (BrokerLink link = new BrokerConnector(broker, "forecourt-dead-letters").open();
                BrokerLink.Guard guard = link.cutAfter(LONGEST)) {
            Channel channel = link.channel();
            T answer = question.ask(channel, broker.queue().deadLetters());
            channel.close();
            return Optional.of(answer);
        } catch (BrokerUnavailable | IOException | TimeoutException | ShutdownSignalException silent) {
            log.warn("The queue of dead letters does not answer. reason=\"{}\"", Reasons.of(silent));
            return Optional.empty();
        }
    }

    private interface Question<T> {
        T ask(Channel channel, String queue) throws IOException;
    }
}
