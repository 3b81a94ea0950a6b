package org.forecourt.mailing.intake;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Arrays;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.core.BrokerPort;
import org.jspecify.annotations.Nullable;

/** A message from RabbitMQ, to be settled on the channel that it came by. */
final class AmqpDelivery implements BrokerPort {

    /** One byte more than a message may have tells that it is too large; the rest of a monster is not kept. */
    private static final int KEPT = MailMessageJson.MAX_BYTES + 1;

    private final Channel channel;
    private final DeadLetters deadLetters;
    private final long tag;
    private final @Nullable String messageId;
    private final byte[] body;
    private final int size;

    AmqpDelivery(Channel channel, DeadLetters deadLetters, long tag, @Nullable String messageId, byte[] body) {
        this.channel = channel;
        this.deadLetters = deadLetters;
        this.tag = tag;
        this.messageId = messageId;
        this.body = body.length > KEPT ? Arrays.copyOf(body, KEPT) : body;
        this.size = body.length;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public void acknowledge() {
        try {
            channel.basicAck(tag, false);
        } catch (IOException | ShutdownSignalException lost) {
            throw new DeliveryLost(lost);
        }
    }

    @Override
    public void deadLetter(String reason) {
        try {
            deadLetters.publish(new DeadLetters.Letter(messageId, body, size, reason));
        } catch (IOException | ShutdownSignalException lost) {
            throw new DeliveryLost(lost);
        }
        acknowledge();
    }

    /**
     * Leaves it unacknowledged, which to the broker is "still in the queue": the consumer offers it again after a pause, and
     * if the consumer goes first, the broker delivers it again. Handing it back would count as a delivery each time, and
     * RabbitMQ 4 takes a message away after twenty of them.
     */
    @Override
    public void giveBack() {}
}
