package org.forecourt.mailing.intake;

import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.broker.BrokerUnavailable;
import org.forecourt.broker.QueueTopology;
import org.forecourt.broker.Reasons;
import org.forecourt.mailing.core.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes the queue for as long as the service runs. Whatever ends a subscription – a lost connection, a deleted queue,
 * a wrong password that somebody corrects – it connects again, first at once, then every few seconds.
 */
final class QueueConsumer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(QueueConsumer.class);
    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Short enough that a broker which is back is consumed within the ten seconds of SPEC D7. */
    private static final Duration LONGEST_CONNECTING_PAUSE = Duration.ofSeconds(3);

    /** For the queue to say that it delivers; after a silence twice that, because the machine may only be slow. */
    private static final Duration PATIENCE_WITH_QUEUE = Duration.ofMillis(1_500);

    private static final Duration LONGEST_JOURNAL_PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final BrokerAddress address;
    private final BrokerConnector connector;
    private final QueueTopology topology;
    private final Intake intake;
    private final InstantSource clock;
    private final ConsumerWatch watch;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("mail-consumer").daemon().unstarted(this::run);
    private int troubles;
    private boolean isSilent;

    QueueConsumer(BrokerAddress address, Intake intake, ConsumerWatch watch, InstantSource clock) {
        this.address = address;
        this.connector = new BrokerConnector(address, "forecourt-mailing");
        this.topology = new QueueTopology(address.queue());
        this.intake = intake;
        this.watch = watch;
        this.clock = clock;
    }

    /** Returns at once; the connection is made in the background. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                String reason = consume();
                if (isRunning()) {
                    watch.lost(reason);
                    pause(isSilent ? 0 : troubles++, LONGEST_CONNECTING_PAUSE);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            watch.stopped();
        }
    }

    /** One subscription from beginning to end. @return what ended it */
    private String consume() throws InterruptedException {
        try (BrokerLink link = connector.open()) {
            if (isSilent) {
                topology.removeIfDead(link);
            }
            topology.declare(link);
            log.info("Consumer connected to RabbitMQ at: {}", link.host());
            DeadLetters deadLetters = new DeadLetters(address.queue(), link, clock);
            Subscription subscription = subscribe(link, deadLetters);
            watch.consuming(subscription, link.host());
            log.info("RabbitMQ consumer started successfully");
            troubles = 0;
            return attend(subscription);
        } catch (BrokerUnavailable unavailable) {
            return String.valueOf(unavailable.getMessage());
        } catch (IOException | ShutdownSignalException | DeliveryLost lost) {
            return Reasons.of(lost);
        } catch (RuntimeException bug) {
            log.error("The consumer failed; it begins anew", bug);
            return bug.getClass().getSimpleName();
        }
    }

    /** A queue that does not answer over a connection that lives may be dead; the next connection looks at it. */
    private Subscription subscribe(BrokerLink link, DeadLetters deadLetters) throws IOException {
        Duration longest = isSilent ? PATIENCE_WITH_QUEUE.multipliedBy(2) : PATIENCE_WITH_QUEUE;
        long start = System.nanoTime();
        isSilent = false;
        try (BrokerLink.Guard guard = link.cutAfter(longest)) {
            return Subscription.open(link, address.queue(), deadLetters);
        } catch (IOException | ShutdownSignalException failed) {
            isSilent = System.nanoTime() - start >= longest.toNanos();
            throw failed;
        }
    }

    private String attend(Subscription subscription) throws InterruptedException {
        while (isRunning() && subscription.isConsuming()) {
            List<AmqpDelivery> batch = subscription.next(BATCH, PATIENCE);
            if (!batch.isEmpty()) {
                settle(batch, subscription);
            }
        }
        return subscription.end();
    }

    /** Keeps offering a batch to a journal that does not answer; meanwhile the broker keeps the messages. */
    private void settle(List<AmqpDelivery> batch, Subscription subscription) throws InterruptedException {
        int failures = 0;
        while (isRunning() && subscription.isConsuming() && !intake.settleAll(batch)) {
            pause(failures++, LONGEST_JOURNAL_PAUSE);
        }
    }

    private boolean isRunning() {
        return end.getCount() > 0;
    }

    /** Doubles from 250 ms, with jitter; the end cuts it short. */
    private void pause(int troublesBefore, Duration longest) throws InterruptedException {
        long exact = Math.min(250L << Math.min(troublesBefore, 10), longest.toMillis());
        long jittered = Math.round(exact * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
        end.await(jittered, TimeUnit.MILLISECONDS);
    }

    /** Finishes the batch in hand, acknowledges it and leaves, within a few seconds. */
    @Override
    public void close() {
        end.countDown();
        try {
            if (!thread.join(FAREWELL)) {
                log.warn("The consumer is stopped in the middle of a batch; the broker delivers it again.");
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException told) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
