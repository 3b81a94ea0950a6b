package org.forecourt.backup.physical;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;

/**
 * Gets the socket under a connection that pgjdbc has opened and authenticated. The driver has no way to run
 * {@code BASE_BACKUP}, whose answer is several results with a copy between them; after the handshake the line is idle, so
 * that we can speak on it ourselves. Not for encrypted connections: there the driver's own layer lies over this socket.
 */
public final class CapturedSocket extends SocketFactory {

    private static final ScopedValue<AtomicReference<Socket>> OPENED = ScopedValue.newInstance();

    /** For the driver, which makes this factory by its name. */
    public CapturedSocket() {
        super();
    }

    /** A connection of the replication protocol and what lies under it. Close the connection when done. */
    record Opened(Connection connection, Socket socket) {}

    static Opened open(ServerAccess server, String applicationName) throws SQLException {
        Properties properties = server.replication(applicationName);
        properties.setProperty("socketFactory", CapturedSocket.class.getName());
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        AtomicReference<Socket> socket = new AtomicReference<>();
        Connection connection =
                ScopedValue.where(OPENED, socket).call(() -> DriverManager.getConnection(server.url(), properties));
        return new Opened(connection, Objects.requireNonNull(socket.get(), "the driver opened no socket"));
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        OPENED.get().set(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw notUsed();
    }

    private static IOException notUsed() {
        return new IOException("the driver makes unconnected sockets only");
    }
}
