package org.forecourt.backup.physical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A loopback port that leads to a socket in a folder: the driver and Flyway know ports only, and a server without network
 * has none. Ends with {@link #close}.
 */
final class SocketDoor implements AutoCloseable {

    private final ServerSocket listener;
    private final Path socket;

    private SocketDoor(ServerSocket listener, Path socket) {
        this.listener = listener;
        this.socket = socket;
    }

    static SocketDoor to(Path socket) {
        try {
            SocketDoor door = new SocketDoor(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), socket);
            Thread.ofVirtual().name("socket-door").start(door::admit);
            return door;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private void admit() {
        while (!listener.isClosed()) {
            try {
                Socket visitor = listener.accept();
                Thread.ofVirtual().name("socket-door-visitor").start(() -> lead(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Whoever finds nobody behind the door sees it closed again. */
    private void lead(Socket visitor) {
        try (visitor;
                SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Thread answers = Thread.ofVirtual().name("socket-door-answers").start(() -> answer(server, visitor));
            visitor.getInputStream().transferTo(Channels.newOutputStream(server));
            server.shutdownOutput();
            answers.join();
        } catch (IOException ended) {
            // the other side sees it as well
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(SocketChannel server, Socket visitor) {
        try {
            Channels.newInputStream(server).transferTo(visitor.getOutputStream());
            visitor.shutdownOutput();
        } catch (IOException ended) {
            // the other side sees it as well
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closedAlready) {
            // nobody comes in any more
        }
    }
}
