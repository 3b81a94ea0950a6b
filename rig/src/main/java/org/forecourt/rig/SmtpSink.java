package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that delivers to nobody and remembers everything. A script may make it refuse, stall, cut or babble at
 * any stage, for any domain; it can be exchanged at any time.
 */
public final class SmtpSink implements AutoCloseable {

    private final SinkOptions options;
    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final @Nullable SinkLedger ledger;
    private final Deliveries deliveries = new Deliveries();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private volatile SmtpReaction.Script script = SmtpReaction.Script.HEALTHY;

    private SmtpSink(SinkOptions options) throws IOException {
        this.options = options;
        this.tls = options.certificate() == null ? null : options.certificate().serverContext();
        this.ledger = options.ledger() == null ? null : SinkLedger.open(options.ledger());
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 1_000);
        Thread.ofPlatform().name("smtp-sink").daemon().start(this::accept);
    }

    /** Starts a sink that takes connections when this returns. */
    public static SmtpSink start(SinkOptions options) {
        try {
            return new SmtpSink(options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A sink without TLS and sign-in that keeps everything in memory. */
    public static SmtpSink start() {
        return start(SinkOptions.plain());
    }

    public String host() {
        return "localhost";
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on, also for connections that are open. */
    public void follow(SmtpReaction.Script next) {
        script = next;
    }

    /** What was kept since the start or since {@link #clear()}, in order of arrival. */
    public List<Delivery> deliveries() {
        return deliveries.all();
    }

    /** Forgets what is in memory; a ledger keeps everything. */
    public void clear() {
        deliveries.clear();
    }

    /** How many connections were ever made. */
    public long connections() {
        return connections.get();
    }

    /** Resets every open connection. */
    public void cutAll() {
        for (Socket client : clients) {
            try {
                client.setSoLinger(true, 0);
                client.close();
            } catch (IOException closedAlready) {
                clients.remove(client);
            }
        }
    }

    SmtpReaction.Script script() {
        return script;
    }

    void keep(Delivery delivery) {
        if (ledger != null) {
            ledger.keep(delivery);
        }
        deliveries.add(delivery);
    }

    /** The same connection, private from now on. */
    SSLSocket secure(Socket plain) throws IOException {
        SSLContext context = Objects.requireNonNull(tls, "this sink has no certificate");
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            Socket talking = options.security() == SinkOptions.Security.TLS ? secure(client) : client;
            SmtpConnection connection =
                    new SmtpConnection(this, connections.incrementAndGet(), talking, options.pipelining());
            new SmtpSession(this, options, connection).run();
        } catch (IOException gone) {
            // the client left, or the script ended the conversation
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cutAll();
        if (ledger != null) {
            ledger.close();
        }
    }

    private static final class Deliveries {

        private final List<Delivery> kept = new ArrayList<>();

        synchronized void add(Delivery delivery) {
            kept.add(delivery);
        }

        synchronized List<Delivery> all() {
            return List.copyOf(kept);
        }

        synchronized void clear() {
            kept.clear();
        }
    }
}
