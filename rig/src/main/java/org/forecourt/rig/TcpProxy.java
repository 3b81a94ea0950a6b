package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP link between a client and a server of this machine that can be made late, narrow, lossy or dead while it is used,
 * each direction by itself. Changes hold for open connections too.
 */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<ProxyConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;
    private volatile LinkWeather toServer = LinkWeather.CLEAR;
    private volatile LinkWeather toClient = LinkWeather.CLEAR;

    private TcpProxy(int port, int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        Thread.ofPlatform().name("tcp-proxy").daemon().start(this::accept);
    }

    /** A link to a port of the loopback address; the server need not be there yet. */
    public static TcpProxy to(int target) {
        try {
            return new TcpProxy(FreePorts.next(), target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where clients connect. */
    public int port() {
        return server.getLocalPort();
    }

    /** Connections that are open now. */
    public int connections() {
        return open.size();
    }

    /** Both directions. */
    public void set(LinkWeather weather) {
        toServer(weather);
        toClient(weather);
    }

    /** What clients send. */
    public void toServer(LinkWeather weather) {
        toServer = weather;
        open.forEach(connection -> connection.toServer().change(weather));
    }

    /** What the server sends. */
    public void toClient(LinkWeather weather) {
        toClient = weather;
        open.forEach(connection -> connection.toClient().change(weather));
    }

    /** Whether new connections are reset at once. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** Resets all connections. */
    public void reset() {
        open.forEach(ProxyConnection::reset);
    }

    /** Clear in both directions, new connections welcome. */
    public void heal() {
        refuse(false);
        set(LinkWeather.CLEAR);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (refusing) {
                client.setSoLinger(true, 0);
                client.close();
                return;
            }
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
            ProxyConnection connection = new ProxyConnection(client, upstream, open::remove);
            open.add(connection);
            connection.begin(toServer, toClient);
        } catch (IOException unreachable) {
            closeQuietly(client);
        }
    }

    private static void closeQuietly(Socket client) {
        try {
            client.close();
        } catch (IOException closedAlready) {
            // nothing is left to close
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        reset();
    }
}
