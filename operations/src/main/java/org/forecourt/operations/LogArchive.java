package org.forecourt.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.backup.physical.WalReceiver;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives the log of the embedded database as long as a run lives, as {@code BACKUP_WAL} says. With {@code auto} it begins
 * as soon as there is a physical backup to go on from, also when that is made beside the run.
 */
final class LogArchive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogArchive.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final long PAUSE = 20_000_000L;

    private final ServerAccess server;
    private final PhysicalRepository repository;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable WalReceiver receiver;
    private boolean isSynchronous;
    private String trouble = "";

    private LogArchive(ServerAccess server, PhysicalRepository repository) {
        this.server = server;
        this.repository = repository;
    }

    /**
     * Begins what the settings ask for.
     *
     * @param reached the settings that reach the embedded database, which runs
     * @throws BackupFailure in synchronous mode when the archive cannot be written
     */
    static LogArchive begin(Path dataFolder, Settings reached) {
        ServerAccess server = new EmbeddedCluster(dataFolder).access(reached);
        String wanted = reached.required(Setting.BACKUP_WAL);
        Optional<PhysicalRepository> place = PhysicalPlace.of(dataFolder, reached);
        LogArchive archive = new LogArchive(server, place.orElseGet(() -> PhysicalPlace.in(dataFolder)));
        if (place.isEmpty() && !wanted.equals("off") && !wanted.equals("auto")) {
            throw new Refusal("BACKUP_WAL=%s needs a folder as BACKUP_REPOSITORY".formatted(wanted));
        }
        switch (wanted) {
            case "sync" -> archive.synchronously();
            case "async" -> archive.start();
            case "auto" ->
                place.ifPresentOrElse(
                        folder -> archive.startWhenThereIsABackup(),
                        () -> ServerArchiving.configure(server, ServerArchiving.Mode.OFF));
            default -> ServerArchiving.configure(server, ServerArchiving.Mode.OFF);
        }
        return archive;
    }

    private void synchronously() {
        start();
        WalReceiver started = receiver;
        long end = System.nanoTime() + BEGIN.toNanos();
        while (started != null && !started.progress().streaming()) {
            if (System.nanoTime() > end) {
                close();
                throw new BackupFailure(
                        "the log cannot be archived (%s), and with BACKUP_WAL=sync nothing is written then"
                                .formatted(started.progress().problem()));
            }
            LockSupport.parkNanos(PAUSE);
        }
        isSynchronous = true;
        ServerArchiving.configure(server, ServerArchiving.Mode.SYNCHRONOUS);
    }

    private synchronized void start() {
        if (closing.getCount() > 0) {
            ServerArchiving.configure(server, ServerArchiving.Mode.ASYNCHRONOUS);
            receiver = WalReceiver.start(server, repository.log());
        }
    }

    private void startWhenThereIsABackup() {
        Thread.ofPlatform().name("wal-archive-begin").daemon().start(() -> {
            try {
                while (!hasStarted() && !closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    // looks again
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A server or a disk that does not answer may do so the next time; the same failure is told once. */
    private boolean hasStarted() {
        try {
            if (!repository.names().isEmpty() && repository.has(ServerArchiving.system(server))) {
                start();
                return true;
            }
            trouble = "";
        } catch (BackupFailure failed) {
            String reason = String.valueOf(failed.getMessage());
            if (!reason.equals(trouble)) {
                LOG.error("the database's log is not archived: {}", reason);
            }
            trouble = reason;
        }
        return false;
    }

    /** What was acknowledged so far is archived first, if the server still answers. */
    @Override
    public synchronized void close() {
        closing.countDown();
        WalReceiver running = receiver;
        if (running == null) {
            return;
        }
        try {
            ServerArchiving.awaitArchived(server, running, REST);
            if (isSynchronous) {
                ServerArchiving.configure(server, ServerArchiving.Mode.ASYNCHRONOUS);
            }
        } catch (BackupFailure gone) {
            LOG.warn("the archive of the log ends before the database: {}", gone.getMessage());
        }
        running.close();
    }
}
