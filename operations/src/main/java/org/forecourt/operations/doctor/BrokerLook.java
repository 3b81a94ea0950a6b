package org.forecourt.operations.doctor;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import org.forecourt.broker.BrokerAddress;

/**
 * What a broker over the network tells on its own protocol.
 *
 * @param deadLetters empty while there is no such queue
 * @param consumers of the queue of mail, empty while there is no such queue
 */
record BrokerLook(String version, OptionalLong deadLetters, OptionalLong consumers) {

    private static final int PATIENCE = 5_000;

    /** Declares nothing. */
    static BrokerLook at(BrokerAddress address) throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address.hosts().getFirst());
        factory.setPort(address.port());
        factory.setUsername(address.user());
        factory.setPassword(address.password());
        factory.setVirtualHost(address.virtualHost());
        factory.setConnectionTimeout(PATIENCE);
        factory.setHandshakeTimeout(PATIENCE);
        factory.setChannelRpcTimeout(PATIENCE);
        factory.setShutdownTimeout(1_000);
        factory.setAutomaticRecoveryEnabled(false);
        try (Connection connection = factory.newConnection("forecourt-doctor")) {
            return new BrokerLook(
                    String.valueOf(connection.getServerProperties().get("version")),
                    count(connection, address.queue().deadLetters(), true),
                    count(connection, address.queue().name(), false));
        } catch (TimeoutException silent) {
            throw new IOException("no answer in time", silent);
        }
    }

    /** Each on a channel of its own, because a missing queue closes the channel. */
    private static OptionalLong count(Connection connection, String queue, boolean messages) throws IOException {
        Optional<Channel> opened = connection.openChannel();
        if (opened.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var found = opened.get().queueDeclarePassive(queue);
            return OptionalLong.of(messages ? found.getMessageCount() : found.getConsumerCount());
        } catch (IOException missing) {
            if (missing.getCause() instanceof ShutdownSignalException) {
                return OptionalLong.empty();
            }
            throw missing;
        }
    }
}
