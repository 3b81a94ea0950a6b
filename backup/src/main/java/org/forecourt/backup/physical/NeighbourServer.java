package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.forecourt.backup.BackupFailure;

/**
 * Servers that a container beside this one runs, whose image has PostgreSQL's programs: it shares a folder with us and nothing
 * else, not even a network. A file {@code start} asks for a server, its absence for the end, {@code ended} tells how it ended; the
 * server answers on a socket there, to anybody who reaches it.
 */
public final class NeighbourServer implements ClusterStarter {

    private static final Duration STOP = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 50;
    private static final String IN_ORDER = "0";

    private final Path desk;

    /**
     * With the container that looks into this folder.
     *
     * @param desk the same path on both sides
     */
    public NeighbourServer(Path desk) {
        this.desk = desk;
    }

    @Override
    public Started start(Path cluster, Path logs, Duration patience) {
        try {
            Durable.folder(desk);
            Files.deleteIfExists(ended());
            Files.deleteIfExists(socket());
            Durable.write(request(), "%s\n%s\n".formatted(cluster.toAbsolutePath(), logs.toAbsolutePath()));
        } catch (IOException failed) {
            throw failure(failed);
        }
        await(patience, "start", () -> Files.exists(socket()) || Files.exists(ended()));
        if (!Files.exists(socket())) {
            forgetRequest();
        }
        return new Running(SocketDoor.to(socket()));
    }

    /** Whoever started the container beside us removed an older one first. */
    @Override
    public void stopLeftBehind(Path cluster) {
        forgetRequest();
    }

    @Override
    public void setPassword(Path cluster, String role, String password) {
        throw new BackupFailure("a server that asks for no password has refused one");
    }

    private void forgetRequest() {
        try {
            Files.deleteIfExists(request());
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static void await(Duration patience, String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new BackupFailure("the server on the restored files did not %s in time".formatted(what));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new BackupFailure("interrupted", interrupted);
            }
        }
    }

    private Path request() {
        return desk.resolve("start");
    }

    private Path ended() {
        return desk.resolve("ended");
    }

    private Path socket() {
        return desk.resolve("socket/.s.PGSQL.5432");
    }

    private static BackupFailure failure(IOException failed) {
        return new BackupFailure("the container beside cannot be asked: " + failed.getMessage(), failed);
    }

    /** Until it is closed. */
    private final class Running implements Started {

        private final SocketDoor door;

        Running(SocketDoor door) {
            this.door = door;
        }

        @Override
        public int port() {
            return door.port();
        }

        @Override
        public void close() {
            door.close();
            forgetRequest();
            await(STOP, "stop", () -> Files.exists(ended()));
            requireOrder();
        }

        private void requireOrder() {
            try {
                String status = Files.readString(ended()).strip();
                Files.delete(ended());
                if (!status.equals(IN_ORDER)) {
                    throw new BackupFailure("the server on the restored files did not end in order: status " + status);
                }
            } catch (IOException failed) {
                throw failure(failed);
            }
        }
    }
}
