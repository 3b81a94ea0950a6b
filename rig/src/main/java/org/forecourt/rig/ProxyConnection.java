package org.forecourt.rig;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One connection through a {@link TcpProxy}: two sockets and two streams of bytes. */
final class ProxyConnection {

    private final Socket client;
    private final Socket server;
    private final Consumer<ProxyConnection> ended;
    private final ProxyStream toServer;
    private final ProxyStream toClient;
    private final AtomicBoolean over = new AtomicBoolean();

    ProxyConnection(Socket client, Socket server, Consumer<ProxyConnection> ended) throws IOException {
        this.client = client;
        this.server = server;
        this.ended = ended;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        this.toServer = new ProxyStream(client, server, this);
        this.toClient = new ProxyStream(server, client, this);
    }

    void begin(LinkWeather there, LinkWeather back) {
        toServer.change(there);
        toClient.change(back);
        toServer.begin();
        toClient.begin();
    }

    ProxyStream toServer() {
        return toServer;
    }

    ProxyStream toClient() {
        return toClient;
    }

    /** Ends both sides the way a lost host does after a while. */
    void reset() {
        if (over.compareAndSet(false, true)) {
            abort(client);
            abort(server);
            toServer.wake();
            toClient.wake();
            ended.accept(this);
        }
    }

    boolean isOver() {
        return over.get();
    }

    /** When both directions have said everything. */
    void finishedOne() {
        if (toServer.isFinished() && toClient.isFinished()) {
            reset();
        }
    }

    private static void abort(Socket socket) {
        try {
            if (!socket.isOutputShutdown()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException closedAlready) {
            // a closed socket is what was wanted
        }
    }
}
