package org.forecourt.broker;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens connections to the broker. The client library's own recovery is off: it restores channels behind the back of
 * whoever must know what became of a message, and it cannot move to another host of ours.
 */
public final class BrokerConnector {

    private static final int CONNECT_MILLISECONDS = 2_000;
    private static final int HANDSHAKE_MILLISECONDS = 4_000;
    private static final int ANSWER_MILLISECONDS = 8_000;

    /** A silent connection counts as lost after twice this; the ten seconds of SPEC D7 hold that and the look at it. */
    private static final int HEARTBEAT_SECONDS = 3;

    /** Beyond what RabbitMQ 3 lets through by default: a refused frame would come again and again. */
    private static final int LARGEST_MESSAGE = 256 * 1024 * 1024;

    private final BrokerAddress address;
    private final String name;
    private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();

    /** @param name how the broker's own lists show the connection */
    public BrokerConnector(BrokerAddress address, String name) {
        this.address = address;
        this.name = name;
    }

    /**
     * Connects to the first host that lets us in. Takes a few seconds for each host that does not answer.
     *
     * @throws BrokerUnavailable naming what every host said
     */
    public BrokerLink open() throws BrokerUnavailable {
        List<String> reasons = new ArrayList<>();
        for (String host : address.hosts()) {
            try {
                return open(host);
            } catch (IOException | TimeoutException | RuntimeException failed) {
                reasons.add(host + ": " + Reasons.of(failed));
            }
        }
        throw new BrokerUnavailable(String.join("; ", reasons));
    }

    private BrokerLink open(String host) throws IOException, TimeoutException {
        AtomicReference<Socket> socket = new AtomicReference<>();
        ConnectionFactory factory = factory();
        factory.setSocketConfigurator(opened -> {
            opened.setTcpNoDelay(true);
            socket.set(opened);
        });
        Connection connection = factory.newConnection(List.of(new Address(host, address.port())), name);
        return new BrokerLink(host, connection, Objects.requireNonNull(socket.get()));
    }

    private ConnectionFactory factory() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUsername(address.user());
        factory.setPassword(address.password());
        factory.setVirtualHost(address.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setConnectionTimeout(CONNECT_MILLISECONDS);
        factory.setHandshakeTimeout(HANDSHAKE_MILLISECONDS);
        factory.setChannelRpcTimeout(ANSWER_MILLISECONDS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setMaxInboundMessageBodySize(LARGEST_MESSAGE);
        factory.setSharedExecutor(callbacks);
        factory.setThreadFactory(Thread.ofPlatform().name("broker-", 0).daemon().factory());
        factory.setExceptionHandler(new QuietExceptions());
        return factory;
    }
}
