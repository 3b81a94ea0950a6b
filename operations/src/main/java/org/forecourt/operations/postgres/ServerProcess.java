package org.forecourt.operations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts and stops the server of a cluster through pg_ctl, which takes it out of the terminal's process group. */
final class ServerProcess {

    /** Long, because replaying the log after a crash of a big database takes its time. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration FAST_STOP = Duration.ofSeconds(7);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(3);
    private static final int PORT_ATTEMPTS = 3;

    private final Cluster cluster;
    private final PostgresBinaries binaries;
    private final OrdinaryUser user;
    private final Path startLog;

    ServerProcess(Cluster cluster, PostgresBinaries binaries, OrdinaryUser user, Path logs) {
        this.cluster = cluster;
        this.binaries = binaries;
        this.user = user;
        this.startLog = logs.resolve("postgresql-start.log");
    }

    /** A server that an earlier, killed Forecourt left behind. */
    Optional<ProcessHandle> leftBehind() {
        return PostmasterFile.of(cluster.folder())
                .flatMap(PostmasterFile::process)
                .filter(process -> PostmasterFile.serves(process, cluster.folder()));
    }

    /**
     * Removes a note that names a living process which is no PostgreSQL of ours: numbers are used again after a power
     * cut, and PostgreSQL would refuse to start for ever.
     */
    void forgetStrangerInPostmasterFile() {
        PostmasterFile.of(cluster.folder())
                .filter(file -> file.process()
                        .filter(process -> !PostmasterFile.serves(process, cluster.folder()))
                        .isPresent())
                .filter(file -> ProcessHandle.allProcesses()
                        .noneMatch(process -> PostmasterFile.serves(process, cluster.folder())))
                .ifPresent(file -> delete(file.path()));
    }

    /**
     * Starts on a free loopback port and waits until the server takes connections.
     *
     * @return the port
     */
    int start() {
        return start(START);
    }

    /** The same with a patience of its own, for a log that takes long to replay. */
    int start(Duration patience) {
        Program.Result result = new Program.Result(1, "");
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = freePort();
            delete(startLog);
            result = Program.run(user.command(startCommand(port, patience)), patience.plusSeconds(30));
            if (result.succeeded()) {
                return port;
            }
            if (!startLogText().contains("could not bind")) {
                break;
            }
        }
        throw new PostgresFailure("PostgreSQL does not start: " + reason(result));
    }

    /** Ends all connections and the server; when that takes too long, stops it at once, which its next start repairs. */
    void stop() {
        stopWithin(FAST_STOP);
    }

    /** The same with more time to write everything down. */
    void stopWithin(Duration patience) {
        Program.Result fast = pgCtl("fast", patience);
        if (!fast.succeeded() && leftBehind().isPresent()) {
            pgCtl("immediate", IMMEDIATE_STOP);
        }
        if (leftBehind().isPresent()) {
            throw new PostgresFailure("PostgreSQL does not stop: " + fast.oneLine());
        }
    }

    private List<String> startCommand(int port, Duration patience) {
        return List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + cluster.folder(),
                "--wait",
                "--timeout=" + patience.toSeconds(),
                "--log=" + startLog,
                "--options=-p " + port);
    }

    private Program.Result pgCtl(String mode, Duration patience) {
        List<String> command = List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + cluster.folder(),
                "--wait",
                "--mode=" + mode,
                "--timeout=" + patience.toSeconds());
        return Program.run(user.command(command), patience.plusSeconds(2));
    }

    /** The server's own words: of the last fatal line if there is one. */
    private String reason(Program.Result result) {
        return startLogText()
                .lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""))
                .orElseGet(() -> result.oneLine() + " (see " + startLog + ")");
    }

    private String startLogText() {
        try {
            return Files.exists(startLog) ? Files.readString(startLog) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port for PostgreSQL", none);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be removed", failed);
        }
    }
}
