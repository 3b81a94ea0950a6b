package org.forecourt.mail;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownListener;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.broker.BrokerConnector;
import org.forecourt.broker.BrokerLink;
import org.forecourt.broker.BrokerUnavailable;
import org.forecourt.broker.QueueTopology;
import org.forecourt.broker.Reasons;
import org.forecourt.contracts.relay.MailQueue;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to the broker: persistent, mandatory, confirmed. Connects when there is something to hand over, and again
 * after any trouble; how often is the relay's business. Belongs to one thread.
 */
final class AmqpMailTransport implements MailTransport, AutoCloseable {

    private static final int PERSISTENT = 2;

    /** So many batches in a row without a word, over connections that live, and the queue itself is looked at. */
    private static final int SILENT_BATCHES = 3;

    private final BrokerConnector connector;
    private final QueueTopology topology;
    private final MailQueue queue;
    private final Duration deadline;
    private final Trouble trouble = new Trouble("The broker does not take mails; the outbox keeps them.");
    private @Nullable BrokerLink link;
    private @Nullable Channel channel;
    private int silentBatches;

    /** @param deadline of one batch, connecting excluded */
    AmqpMailTransport(BrokerConnector connector, MailQueue queue, Duration deadline) {
        this.connector = connector;
        this.topology = new QueueTopology(queue);
        this.queue = queue;
        this.deadline = deadline;
    }

    @Override
    public Map<UUID, Receipt> hand(List<OutboxMail> mails) {
        ConfirmBatch batch = new ConfirmBatch(mails.size());
        try {
            publish(connected(), mails, batch);
        } catch (BrokerUnavailable unavailable) {
            fail(batch, String.valueOf(unavailable.getMessage()));
        } catch (IOException | ShutdownSignalException lost) {
            fail(batch, Reasons.of(lost));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(batch, "interrupted");
        }
        return batch.receipts();
    }

    private void publish(BrokerLink link, List<OutboxMail> mails, ConfirmBatch batch)
            throws IOException, InterruptedException {
        String blocked = link.blocked();
        if (blocked != null) {
            batch.giveUp("the broker is blocked: " + blocked);
            trouble.seen("blocked: " + blocked);
            return;
        }
        if (silentBatches >= SILENT_BATCHES) {
            silentBatches = 0;
            topology.removeIfDead(link);
            fail(batch, "the queue was silent and is declared anew");
            return;
        }
        Channel open = confirming(link);
        open.addReturnListener(batch);
        open.addConfirmListener(batch);
        ShutdownListener ending = cause -> batch.giveUp(Reasons.of(cause));
        open.addShutdownListener(ending);
        try (BrokerLink.Guard guard = link.cutAfter(deadline.plusSeconds(2))) {
            for (OutboxMail mail : mails) {
                batch.published(open.getNextPublishSeqNo(), mail.id());
                byte[] body = mail.json().getBytes(StandardCharsets.UTF_8);
                open.basicPublish("", queue.name(), true, properties(mail), body);
            }
            conclude(link, open, batch);
        } finally {
            open.removeShutdownListener(ending);
        }
    }

    private void conclude(BrokerLink link, Channel open, ConfirmBatch batch) throws IOException, InterruptedException {
        if (!batch.await(deadline)) {
            String blocked = link.blocked();
            silentBatches = blocked == null && batch.isSilent() ? silentBatches + 1 : 0;
            fail(
                    batch,
                    blocked == null
                            ? "not confirmed within " + deadline.toSeconds() + " s"
                            : "the broker is blocked: " + blocked);
            return;
        }
        silentBatches = 0;
        if (batch.isUntroubled()) {
            open.clearReturnListeners();
            open.clearConfirmListeners();
            trouble.over();
        } else {
            fail(batch, batch.reason());
        }
    }

    private static AMQP.BasicProperties properties(OutboxMail mail) {
        return new AMQP.BasicProperties.Builder()
                .messageId(mail.id().toString())
                .contentType("application/json")
                .contentEncoding("utf-8")
                .deliveryMode(PERSISTENT)
                .build();
    }

    private BrokerLink connected() throws BrokerUnavailable, IOException {
        BrokerLink current = link;
        if (current == null || !current.isOpen()) {
            close();
            current = connector.open();
            link = current;
        }
        return current;
    }

    /** After any trouble the channel is new and the queue declared again: somebody may have deleted it. */
    private Channel confirming(BrokerLink link) throws IOException {
        Channel current = channel;
        if (current == null || !current.isOpen()) {
            topology.declare(link);
            current = link.channel();
            current.confirmSelect();
            channel = current;
        }
        return current;
    }

    /** What is not confirmed by now does not count, and a late word about it must not reach a later batch. */
    private void fail(ConfirmBatch batch, String reason) {
        batch.giveUp(reason);
        trouble.seen(reason);
        close();
    }

    @Override
    public void close() {
        BrokerLink last = link;
        link = null;
        channel = null;
        if (last != null) {
            last.close();
        }
    }
}
