package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ node that belongs to a test: the installed server with its own name, ports, data and user, without Erlang's
 * port daemon, so that neither a system service nor a node left over from another run can meet it. It ends with this Java
 * process. It can be killed and started again on the same data, or on none.
 */
public final class PrivateRabbitMq implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger VIRTUAL_HOSTS = new AtomicInteger();

    private final RabbitMqFolder folder;
    private final int port = FreePorts.next();
    private final int distributionPort = FreePorts.next();
    private @Nullable LeashedProcess process;

    private PrivateRabbitMq(RabbitMqFolder folder) {
        this.folder = folder;
    }

    /** A node that keeps everything in the folder and is not started yet. */
    public static PrivateRabbitMq prepare(Path folder) {
        return new PrivateRabbitMq(new RabbitMqFolder(folder));
    }

    /** Starts a node; returns when it takes connections. */
    public static PrivateRabbitMq start(Path folder) {
        PrivateRabbitMq node = prepare(folder);
        node.start();
        return node;
    }

    /**
     * One node for all tests of this Java process, started by the first who asks. Whoever shares it neither kills nor
     * wipes it, and works in a {@link #newVirtualHost()} or with a {@link #uniqueQueue} of his own.
     */
    public static PrivateRabbitMq shared() {
        return Shared.NODE;
    }

    /** Starts the node again after {@link #kill()} or {@link #stop()}, on what its folder holds. */
    public void start() {
        begin();
        awaitReady();
    }

    /** Like {@link #start()}, without waiting for the node to take connections. */
    public synchronized void begin() {
        if (isAlive()) {
            throw new IllegalStateException("this node runs already");
        }
        folder.write(port, distributionPort);
        process = LeashedProcess.start(
                List.of(RabbitMqProgram.serverScript()), folder.environment(distributionPort), folder.log());
    }

    /** Waits until the node takes connections. */
    public void awaitReady() {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!takesConnections()) {
            if (!isAlive()) {
                throw new IllegalStateException("RabbitMQ ended while starting: " + folder.lastLines());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("RabbitMQ did not start in " + START_PATIENCE + folder.lastLines());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        running().kill();
    }

    /** Ends the node the way its operator would, so that everything is written. */
    public void stop() {
        LeashedProcess ending = running();
        evaluate("init:stop().");
        ending.awaitEnd(Duration.ofSeconds(30));
        ending.close();
    }

    /** Removes everything a stopped node has stored: queues, messages, virtual hosts. */
    public void wipe() {
        if (isAlive()) {
            throw new IllegalStateException("a running node cannot be wiped");
        }
        folder.wipe();
    }

    /** Whether the node is up. */
    public boolean takesConnections() {
        return RabbitMqProgram.greets(port);
    }

    /** Whether the process runs; it may not take connections yet. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process, to freeze or watch it. */
    public synchronized LeashedProcess running() {
        if (process == null) {
            throw new IllegalStateException("this node was never started");
        }
        return process;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String user() {
        return RabbitMqFolder.USER;
    }

    public String password() {
        return folder.password();
    }

    /** The virtual host that exists from the start. */
    public String virtualHost() {
        return RabbitMqFolder.VIRTUAL_HOST;
    }

    /** The settings by which both services find this node. */
    public Map<String, String> settings() {
        return Map.of(
                "RABBITMQ_HOST", host(),
                "RABBITMQ_PORT", String.valueOf(port),
                "RABBITMQ_USER", user(),
                "RABBITMQ_PASSWORD", password(),
                "RABBITMQ_VHOST", virtualHost());
    }

    /** A name that no other test of this node uses. */
    public String uniqueQueue(String purpose) {
        return purpose + "-" + UUID.randomUUID();
    }

    /** Makes a virtual host in which the user may do everything; takes some milliseconds. It is lost by a wipe. */
    public String newVirtualHost() {
        String name = "test-" + VIRTUAL_HOSTS.incrementAndGet();
        evaluate("""
                rabbit_vhost:add(<<"%s">>, <<"rig">>),
                rabbit_auth_backend_internal:set_permissions(<<"%s">>, <<"%s">>, <<".*">>, <<".*">>, <<".*">>, <<"rig">>).
                """.formatted(name, user(), name));
        return name;
    }

    /** Evaluates an Erlang expression, ending in a dot, inside the node: for what AMQP cannot ask or do. */
    public String evaluate(String expression) {
        return folder.evaluate(expression, distributionPort);
    }

    /** Kills the node. The folder is left to the caller. */
    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
        }
    }

    private static final class Shared {

        private static final PrivateRabbitMq NODE = inTemporaryFolder();

        private static PrivateRabbitMq inTemporaryFolder() {
            try {
                Path folder = Files.createTempDirectory("forecourt-rabbitmq");
                PrivateRabbitMq node = PrivateRabbitMq.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    node.close();
                    node.folder.remove();
                }));
                return node;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
