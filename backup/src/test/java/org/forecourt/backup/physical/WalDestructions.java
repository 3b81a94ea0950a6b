package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.forecourt.backup.Progress;

/**
 * Destroys a server with all its files while transactions are being committed, restores what the archive holds and counts
 * what is missing of what had been acknowledged. Each round goes on with the cluster that the last one restored; the
 * archive's connection is cut on the way, so that it has to resume.
 */
final class WalDestructions implements AutoCloseable {

    private static final long ROUND_IDS = 1_000_000_000L;

    private final Path folder;
    private final PhysicalRepository repository;
    private final ServerArchiving.Mode mode;
    private final Random random;
    private TestCluster server;
    private WalReceiver receiver;
    private int round;

    WalDestructions(Path folder, ServerArchiving.Mode mode, long seed) throws SQLException {
        this.folder = folder;
        this.repository = new PhysicalRepository(folder.resolve("repository"));
        this.mode = mode;
        this.random = new Random(seed);
        this.server = TestCluster.start(folder.resolve("live"));
        Ledger.create(server.access());
        this.receiver = archive();
        new PhysicalBackup(server.access(), repository, TestCluster.STARTER, folder.resolve("scratch"), Progress.NONE)
                .make();
    }

    /**
     * What one destruction cost.
     *
     * @param seconds how long the restoration took
     */
    record Outcome(int round, ServerArchiving.Mode mode, int acknowledged, Ledger.Loss loss, double seconds) {

        @Override
        public String toString() {
            return "%2d %-12s acknowledged %6d, lost %d%s, restored in %.1f s"
                    .formatted(
                            round,
                            mode.name().toLowerCase(java.util.Locale.ROOT),
                            acknowledged,
                            loss.lost(),
                            loss.lost() == 0
                                    ? ""
                                    : " of the last %d ms"
                                            .formatted(loss.window().toMillis()),
                            seconds);
        }
    }

    /** @param enough how many acknowledged rows there must be before the destruction */
    Outcome destroyAndRestore(int enough) throws Exception {
        round++;
        Ledger ledger = new Ledger();
        ledger.start(server.access(), round * ROUND_IDS);
        int cutAt = random.nextInt(enough);
        int destroyAt = enough + random.nextInt(enough);
        awaitSize(ledger, cutAt);
        cutTheArchive();
        awaitSize(ledger, destroyAt);
        Instant destroyedAt = Instant.now();
        server.destroy();
        ledger.stop();
        receiver.close();
        return restore(ledger, destroyedAt);
    }

    private Outcome restore(Ledger ledger, Instant destroyedAt) throws IOException, SQLException {
        long begin = System.nanoTime();
        Path restored = new PointInTimeRestore(repository, server.access(), TestCluster.STARTER, Progress.NONE)
                .restore(Optional.empty(), folder.resolve("restored"), server -> {})
                .data();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Files.move(restored, folder.resolve("live"), StandardCopyOption.ATOMIC_MOVE);
        server = TestCluster.start(folder.resolve("live"));
        Ledger.Loss loss = ledger.lossIn(server.access(), destroyedAt);
        receiver = archive();
        return new Outcome(round, mode, ledger.size(), loss, seconds);
    }

    private WalReceiver archive() {
        WalReceiver started = WalReceiver.start(server.access(), repository.log());
        while (!started.progress().streaming()) {
            pause();
        }
        ServerArchiving.configure(server.access(), mode);
        return started;
    }

    private void cutTheArchive() throws SQLException {
        try (Connection connection = server.access().connect("cut");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_replication");
        }
    }

    private static void awaitSize(Ledger ledger, int size) {
        while (ledger.size() < size) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        receiver.close();
        server.close();
    }
}
