package org.forecourt.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker. A broker that has no memory or disk left stops reading, and then a write never returns;
 * {@link #cutAfter} bounds that, as nothing in the protocol does.
 */
public final class BrokerLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BrokerLink.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final String host;
    private final Connection connection;
    private final Socket socket;
    private volatile @Nullable String blocked;

    BrokerLink(String host, Connection connection, Socket socket) {
        this.host = host;
        this.connection = connection;
        this.socket = socket;
        connection.addBlockedListener(reason -> blocked = reason, () -> blocked = null);
    }

    /** The host that let us in. */
    public String host() {
        return host;
    }

    public boolean isOpen() {
        return connection.isOpen();
    }

    /** Why the broker takes no messages at the moment, or null when it does. */
    public @Nullable String blocked() {
        return blocked;
    }

    /** A new channel; any error on it closes it, and only it. */
    public Channel channel() throws IOException {
        Channel channel = connection.createChannel();
        if (channel == null) {
            throw new IOException("no channel left");
        }
        return channel;
    }

    /** Cuts the connection unless the guard is closed in time; whoever writes or waits on it gets an exception. */
    public Guard cutAfter(Duration longest) {
        Thread watch = Thread.ofVirtual().name("broker-guard").start(() -> {
            try {
                Thread.sleep(longest);
                cut();
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            }
        });
        return watch::interrupt;
    }

    private void cut() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            log.debug("cutting a connection that is gone", alreadyGone);
        }
    }

    /** Says good-bye to a broker that listens, and leaves one that does not. Never throws. */
    @Override
    public void close() {
        try (Guard guard = cutAfter(FAREWELL)) {
            connection.abort((int) FAREWELL.toMillis());
        }
    }

    /** Something that has to end in time. */
    public interface Guard extends AutoCloseable {

        @Override
        void close();
    }
}
