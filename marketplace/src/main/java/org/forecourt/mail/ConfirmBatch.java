package org.forecourt.mail;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.ReturnListener;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.forecourt.contracts.relay.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What the broker says about the mails of one batch. An unroutable message is returned first and confirmed after, so the
 * first word about a mail is the one that counts.
 */
final class ConfirmBatch implements ConfirmListener, ReturnListener {

    private final ConcurrentSkipListMap<Long, UUID> unconfirmed = new ConcurrentSkipListMap<>();
    private final Map<UUID, Receipt> receipts = new ConcurrentHashMap<>();
    private final CountDownLatch open;
    private volatile @Nullable String reason;

    ConfirmBatch(int size) {
        this.open = new CountDownLatch(size);
    }

    /** Before it is published, because the answer may overtake whoever writes it down afterwards. */
    void published(long sequence, UUID id) {
        unconfirmed.put(sequence, id);
    }

    @Override
    public void handleReturn(
            int code, String text, String exchange, String key, AMQP.BasicProperties properties, byte[] body) {
        refuse(UUID.fromString(properties.getMessageId()), "returned: " + text);
    }

    @Override
    public void handleAck(long sequence, boolean multiple) {
        settle(sequence, multiple, null);
    }

    @Override
    public void handleNack(long sequence, boolean multiple) {
        settle(sequence, multiple, "refused by the broker");
    }

    private void settle(long sequence, boolean multiple, @Nullable String refusal) {
        Map<Long, UUID> settled =
                multiple ? unconfirmed.headMap(sequence, true) : unconfirmed.subMap(sequence, true, sequence, true);
        settled.forEach((number, id) -> {
            if (refusal == null) {
                receipts.putIfAbsent(id, new Receipt.Confirmed());
            } else {
                refuse(id, refusal);
            }
            open.countDown();
        });
        settled.clear();
    }

    private void refuse(UUID id, String why) {
        reason = why;
        receipts.putIfAbsent(id, new Receipt.NotTaken(why));
    }

    /** Nothing more will be heard: all that is not settled was not taken. */
    void giveUp(String why) {
        if (open.getCount() > 0) {
            reason = why;
        }
        while (open.getCount() > 0) {
            open.countDown();
        }
    }

    /** Waits until everything is settled or given up. */
    boolean await(Duration longest) throws InterruptedException {
        return open.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether nothing was heard about any mail. */
    boolean isSilent() {
        return receipts.isEmpty();
    }

    /** Whether every mail was confirmed and routed. */
    boolean isUntroubled() {
        return reason == null;
    }

    String reason() {
        String last = reason;
        return last == null ? "" : last;
    }

    /** A mail without an entry was not taken. */
    Map<UUID, Receipt> receipts() {
        return Map.copyOf(receipts);
    }
}
