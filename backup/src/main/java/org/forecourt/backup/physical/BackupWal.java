package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.forecourt.backup.BackupFailure;

/** The part of the log that a base backup needs, received beside it so that it stands on its own. */
final class BackupWal implements AutoCloseable {

    private final Connection connection;
    private final AtomicLong durable = new AtomicLong();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread thread;
    private final WalFolder folder;
    private final long begin;

    private BackupWal(Connection connection, WalFolder folder, ReplicationCommands.Identity identity, String slot) {
        this.connection = connection;
        this.folder = folder;
        this.begin = WalSegment.holding(identity.timeline(), identity.flushed()).start();
        this.thread = Thread.ofPlatform()
                .name("backup-wal")
                .daemon()
                .start(() -> receive(new SegmentWriter(folder, identity.timeline(), begin, () -> {}), slot));
    }

    /**
     * Begins to receive; the server keeps its log for us from before this returns.
     *
     * @param folder receives one folder per cluster
     */
    static BackupWal start(ServerAccess server, Path folder, String slot) throws SQLException, IOException {
        Connection connection = server.replicate("forecourt-backup-wal");
        try {
            ReplicationCommands.Identity identity = ReplicationCommands.identify(connection);
            WalFolder log = WalFolder.of(folder, identity.system());
            if (identity.timeline() > 1) {
                log.keepHistory(identity.timeline(), ReplicationCommands.history(connection, identity.timeline()));
            }
            ReplicationCommands.createTemporarySlot(connection, slot);
            return new BackupWal(connection, log, identity, slot);
        } catch (SQLException | IOException failed) {
            connection.close();
            throw failed;
        }
    }

    private void receive(SegmentWriter writer, String slot) {
        try (writer) {
            WalStream.receive(connection, slot, writer, durable::set);
            end.completeExceptionally(new BackupFailure("the server ended the stream of its log"));
        } catch (SQLException | IOException failed) {
            end.completeExceptionally(failed);
        }
    }

    /**
     * Waits until the log is here up to a position.
     *
     * @throws BackupFailure when it does not come
     */
    void awaitDurable(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (Long.compareUnsigned(durable.get(), position) < 0) {
            if (System.nanoTime() > deadline) {
                throw new BackupFailure("the server's log did not arrive within " + patience.toSeconds() + " s");
            }
            try {
                end.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillReceiving) {
                continue;
            } catch (ExecutionException failed) {
                throw new BackupFailure("the server's log cannot be received: " + failed.getMessage(), failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new BackupFailure("interrupted", interrupted);
            }
        }
    }

    /** Stops receiving; what has arrived is kept, also the last segment, as far as it goes. */
    WalFolder finish() throws IOException {
        close();
        for (WalSegment segment : folder.segments()) {
            if (!folder.holdsWhole(segment)) {
                folder.complete(segment);
            }
        }
        folder.seal();
        return folder;
    }

    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // then the thread ends as well
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
