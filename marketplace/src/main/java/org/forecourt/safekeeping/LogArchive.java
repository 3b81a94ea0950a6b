package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.InUse;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.backup.physical.WalReceiver;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives the log of the database as long as a process lives, as {@code BACKUP_WAL} says. With {@code auto} it begins as soon as
 * there is a physical backup to go on from, also when that is made beside the process. Of several nodes one archives.
 */
public final class LogArchive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogArchive.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final long PAUSE = 20_000_000L;

    private final ServerAccess server;
    private final PhysicalRepository repository;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable WalReceiver receiver;
    private @Nullable StoreLock turn;
    private boolean isSynchronous;
    private String trouble = "";

    private LogArchive(ServerAccess server, PhysicalRepository repository) {
        this.server = server;
        this.repository = repository;
    }

    /**
     * Begins what the settings ask for.
     *
     * @param server as a superuser
     * @param place empty when the repository is no folder
     * @param wanted the value of {@code BACKUP_WAL}
     * @throws BackupFailure in synchronous mode when the archive cannot be written
     * @throws BackupRefusal when there is no place for what is wanted
     */
    public static LogArchive begin(ServerAccess server, Optional<PhysicalRepository> place, String wanted) {
        if (place.isEmpty() && !wanted.equals("off") && !wanted.equals("auto")) {
            throw new BackupRefusal("BACKUP_WAL=%s needs a folder as BACKUP_REPOSITORY".formatted(wanted));
        }
        if (place.isEmpty() || wanted.equals("off")) {
            ServerArchiving.configure(server, ServerArchiving.Mode.OFF);
            return new LogArchive(server, new PhysicalRepository(Path.of("")));
        }
        LogArchive archive = new LogArchive(server, place.get());
        switch (wanted) {
            case "sync" -> archive.synchronously();
            case "async" -> archive.start();
            default -> archive.startWhen(archive::thereIsABackup);
        }
        return archive;
    }

    /** The same for one of several nodes, whose turn may come later: as soon as no other one archives. */
    public static LogArchive beginInTurn(ServerAccess server, PhysicalRepository place, boolean needsBackup) {
        LogArchive archive = new LogArchive(server, place);
        archive.startWhen(() -> (!needsBackup || archive.thereIsABackup()) && archive.itIsOurTurn());
        return archive;
    }

    /** Whether the log is received now. */
    public boolean isArchiving() {
        WalReceiver running = receiver;
        return running != null && closing.getCount() > 0 && running.progress().streaming();
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

    private void startWhen(BooleanSupplier isTime) {
        Thread.ofPlatform().name("wal-archive-begin").daemon().start(() -> {
            try {
                while (!hasStarted(isTime) && !closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    // looks again
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A server or a disk that does not answer may do so the next time; the same failure is told once. */
    private boolean hasStarted(BooleanSupplier isTime) {
        try {
            if (isTime.getAsBoolean()) {
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

    private boolean thereIsABackup() {
        return !repository.names().isEmpty() && repository.has(ServerArchiving.system(server));
    }

    /** Another node may be archiving: its lock ends with it. */
    private boolean itIsOurTurn() {
        if (turn != null) {
            return true;
        }
        try {
            turn = FolderStore.in(repository.log()).lock("the archive of the log");
            return true;
        } catch (InUse elsewhere) {
            return false;
        } catch (IOException failed) {
            throw new BackupFailure("%s cannot be locked: %s".formatted(repository.log(), failed), failed);
        }
    }

    /** What was acknowledged so far is archived first, if the server still answers. */
    @Override
    public synchronized void close() {
        closing.countDown();
        WalReceiver running = receiver;
        if (running == null) {
            giveTurnBack();
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
        giveTurnBack();
    }

    private void giveTurnBack() {
        StoreLock held = turn;
        if (held != null) {
            try {
                held.close();
            } catch (IOException failed) {
                LOG.debug("the lock ends with the process", failed);
            }
        }
    }
}
