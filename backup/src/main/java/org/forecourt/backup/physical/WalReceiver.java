package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives a server's log as long as it lives, on a thread of its own. A lost connection is taken up again where the log
 * on our disk ends; a slot on the server keeps what we have not got, within {@code max_slot_wal_keep_size}. Thread-safe.
 */
public final class WalReceiver implements AutoCloseable {

    /** The slot on the server. */
    public static final String SLOT = "forecourt_archive";

    /** Under this name the server waits for us in synchronous mode. */
    public static final String APPLICATION = "forecourt_archive";

    private static final Logger LOG = LoggerFactory.getLogger(WalReceiver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration CLOCK = Duration.ofSeconds(3);

    private final ServerAccess server;
    private final Path archive;
    private final ExecutorService sealer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("wal-seal").daemon().factory());
    private final Thread thread;
    private volatile WalProgress progress = WalProgress.NOTHING;
    private volatile @Nullable Connection current;
    private final CountDownLatch closing = new CountDownLatch(1);

    private WalReceiver(ServerAccess server, Path archive) {
        this.server = server;
        this.archive = archive;
        this.thread = Thread.ofPlatform().name("wal-archive").daemon().unstarted(this::runUntilClosed);
    }

    /**
     * Begins to archive.
     *
     * @param archive the folder with one folder per cluster
     */
    public static WalReceiver start(ServerAccess server, Path archive) {
        WalReceiver receiver = new WalReceiver(server, archive);
        receiver.thread.start();
        return receiver;
    }

    /** How far it is. */
    public WalProgress progress() {
        return progress;
    }

    private void runUntilClosed() {
        Duration pause = FIRST_PAUSE;
        while (!isClosed()) {
            long before = progress.durable();
            try {
                receive();
            } catch (SQLException | IOException | BackupFailure failed) {
                report(failed);
            }
            pause = progress.durable() > before ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
            sleep(pause);
        }
    }

    private void receive() throws SQLException, IOException {
        try (Connection connection = server.replicate(APPLICATION)) {
            current = connection;
            ReplicationCommands.Identity identity = ReplicationCommands.identify(connection);
            WalFolder folder = WalFolder.of(archive, identity.system());
            sealLater(folder);
            WalStart start = WalStart.find(server, connection, identity, folder);
            update(was -> was.receiving(identity.timeline(), start.position()));
            keepClock(folder, identity.timeline(), connection);
            LOG.info(
                    "archiving the database's log timeline={} from={} folder={}",
                    identity.timeline(),
                    Positions.format(start.position()),
                    folder.path());
            try (SegmentWriter writer =
                    new SegmentWriter(folder, identity.timeline(), start.position(), () -> sealLater(folder))) {
                WalStream.receive(connection, SLOT, writer, durable -> update(was -> was.durableUpTo(durable)));
            }
        } finally {
            current = null;
        }
    }

    /** Beside the stream, until it ends. */
    private void keepClock(WalFolder folder, int timeline, Connection stream) {
        Thread.ofVirtual().name("wal-clock").start(() -> {
            try (WalClock clock = WalClock.open(server, folder, timeline, () -> progress.durable())) {
                do {
                    clock.tick(CLOCK.toMillis());
                } while (!closing.await(CLOCK.toMillis(), TimeUnit.MILLISECONDS) && current == stream);
            } catch (SQLException | IOException | BackupFailure failed) {
                report(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void sealLater(WalFolder folder) {
        if (!isClosed()) {
            sealer.execute(() -> {
                try {
                    folder.seal();
                } catch (BackupFailure failed) {
                    report(failed);
                }
            });
        }
    }

    private void report(Exception failed) {
        if (!isClosed()) {
            String reason = Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
            if (!reason.equals(progress.problem())) {
                LOG.warn("the database's log is not archived at present: {}", reason.replaceAll("\\s*\\R\\s*", "; "));
            }
            update(was -> was.failing(reason));
        }
    }

    private synchronized void update(UnaryOperator<WalProgress> change) {
        progress = change.apply(progress);
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    private void sleep(Duration pause) {
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            closing.countDown();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Ends after what was received is on the disk. */
    @Override
    public void close() {
        closing.countDown();
        Connection open = current;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("the connection was gone already", gone);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        sealer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
