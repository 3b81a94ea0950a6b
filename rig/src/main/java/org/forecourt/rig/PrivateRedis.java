package org.forecourt.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A Redis that belongs to a test: the installed server on a port of its own, keeping nothing. It ends with this Java
 * process. It can be killed, frozen and started again on the same port.
 */
public final class PrivateRedis implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port = FreePorts.next();
    private @Nullable LeashedProcess process;

    private PrivateRedis(Path folder) {
        this.folder = folder;
    }

    /** Starts a server that works in the folder; returns when it answers. */
    public static PrivateRedis start(Path folder) {
        PrivateRedis redis = new PrivateRedis(folder);
        redis.start();
        return redis;
    }

    /** Starts the server again after {@link #kill()}, empty. */
    public void start() {
        String program = Objects.requireNonNullElse(System.getenv("REDIS_SERVER"), "redis-server");
        process = LeashedProcess.start(
                List.of(
                        program,
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no"),
                Map.of(),
                folder.resolve("redis.log"));
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers()) {
            if (!running().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Redis did not start: the tests need the package redis-server");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        running().kill();
        running().awaitEnd(Duration.ofSeconds(10));
    }

    /** The process, to freeze it. */
    public LeashedProcess running() {
        return Objects.requireNonNull(process);
    }

    /** What the setting REDIS_URL holds for this server. */
    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        running().close();
    }
}
