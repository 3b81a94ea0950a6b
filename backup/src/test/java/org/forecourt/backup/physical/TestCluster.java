package org.forecourt.backup.physical;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/** A real PostgreSQL server on a folder of its own, which can be destroyed while it works. */
final class TestCluster implements ClusterStarter.Started {

    /** Starts servers on restored folders. */
    static final ClusterStarter STARTER = new ClusterStarter() {
        @Override
        public Started start(Path cluster, Path logs, Duration patience) {
            return TestCluster.start(cluster);
        }

        @Override
        public void stopLeftBehind(Path cluster) {}

        @Override
        public void setPassword(Path cluster, String role, String password) {
            throw new UnsupportedOperationException();
        }
    };

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedPostgres server;
    private final Path data;

    private TestCluster(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Makes the cluster if the folder is new. */
    static TestCluster start(Path data) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("max_wal_senders", "5")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            return new TestCluster(server, data);
        } catch (IOException | IllegalStateException failed) {
            throw new BackupFailure("the test's server does not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public int port() {
        return server.getPort();
    }

    Path data() {
        return data;
    }

    ServerAccess access() {
        return new ServerAccess("127.0.0.1", port(), "postgres", "postgres", "postgres");
    }

    /** As a destroyed volume: no process, no files, nothing written down. */
    void destroy() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        List<ProcessHandle> processes = Stream.concat(
                        ProcessHandle.of(postmaster).stream(),
                        ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        Folders.delete(data);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new BackupFailure("the test's server does not stop: " + failed.getMessage(), failed);
        }
    }
}
