package org.forecourt.operations.postgres;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The PostgreSQL inside a data folder. Whoever uses it holds the folder's lock. A server that a killed process left
 * behind is found and stopped properly before a new start, so that nothing is lost and nobody has to clean up.
 */
public final class EmbeddedServer implements AutoCloseable {

    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final Path logs;
    private final Steps steps;
    private Optional<ServerProcess> started = Optional.empty();

    /**
     * A server that is not started yet.
     *
     * @param binaries where the programs are or will be unpacked
     * @param cluster the folder of the database files, made at the first start
     * @param logs where the server writes its log
     */
    public EmbeddedServer(PostgresBinaries binaries, Path cluster, Path logs, Steps steps) {
        this.binaries = binaries;
        this.cluster = new Cluster(cluster, binaries);
        this.logs = logs;
        this.steps = steps;
    }

    /**
     * Unpacks, creates and repairs what is needed, and starts.
     *
     * @return where the product's database answers
     * @throws PostgresFailure with one line for the operator
     */
    public synchronized DatabaseAddress start(Passwords passwords) {
        OrdinaryUser user = OrdinaryUser.find();
        if (!binaries.areUnpacked()) {
            steps.run("Unpacking PostgreSQL " + binaries.version(), binaries::unpack);
        }
        if (!cluster.exists()) {
            steps.run("Creating the database", () -> cluster.create(user, passwords.superuser()));
        }
        ServerProcess process = new ServerProcess(cluster, binaries, user, logs);
        if (process.leftBehind().isPresent()) {
            steps.run("Stopping the PostgreSQL that an interrupted run left behind", process::stop);
        }
        process.forgetStrangerInPostmasterFile();
        return steps.run("Starting PostgreSQL " + binaries.version(), () -> open(process, passwords));
    }

    private DatabaseAddress open(ServerProcess process, Passwords passwords) {
        int port = process.start();
        started = Optional.of(process);
        return new ProductDatabase(port, passwords).ensure();
    }

    /** Completes when the server process has ended, for whatever reason; never when none was started. */
    public synchronized CompletableFuture<ProcessHandle> ended() {
        return started.flatMap(ServerProcess::leftBehind)
                .map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
    }

    /** Stops the server if this object started one: first politely, then at once. */
    @Override
    public synchronized void close() {
        started.ifPresent(ServerProcess::stop);
        started = Optional.empty();
    }
}
