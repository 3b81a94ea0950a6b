package org.forecourt.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.ClusterStarter;

/** Runs the programs of the embedded server on clusters that lie beside the live one. */
public final class ScratchServers implements ClusterStarter {

    private static final Duration STOP = Duration.ofMinutes(5);
    private static final Duration SINGLE_USER = Duration.ofMinutes(10);

    private final PostgresBinaries binaries;

    /** With these programs, which are unpacked when they are not yet. */
    public ScratchServers(PostgresBinaries binaries) {
        this.binaries = binaries;
    }

    @Override
    public Started start(Path cluster, Path logs, Duration patience) {
        try {
            ServerProcess process = process(cluster, logs);
            return new Running(process, process.start(patience));
        } catch (PostgresFailure failed) {
            throw new BackupFailure("on the restored files " + failed.getMessage(), failed);
        }
    }

    @Override
    public void stopLeftBehind(Path cluster) {
        if (PostmasterFile.of(cluster).isPresent()) {
            ServerProcess process = process(cluster, cluster.resolveSibling("logs"));
            if (process.leftBehind().isPresent()) {
                process.stopWithin(STOP);
            }
        }
    }

    /** In the mode for one user, who needs no password because the files are theirs. */
    @Override
    public void setPassword(Path cluster, String role, String password) {
        try {
            Path sql = Files.createTempFile(
                    "forecourt",
                    ".sql",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(
                        sql, "alter role \"%s\" password '%s'\n".formatted(role, password.replace("'", "''")));
                alone(cluster, sql);
            } finally {
                Files.delete(sql);
            }
        } catch (IOException failed) {
            throw new BackupFailure("the password of the restored database cannot be set: " + failed, failed);
        }
    }

    private void alone(Path cluster, Path sql) {
        List<String> command =
                List.of(binaries.program("postgres").toString(), "--single", "-D", cluster.toString(), "postgres");
        Program.Result result = Program.run(OrdinaryUser.find().command(command), sql, SINGLE_USER);
        if (!result.succeeded() || result.output().contains("ERROR:")) {
            throw new BackupFailure("the password of the restored database cannot be set: " + result.oneLine());
        }
    }

    private ServerProcess process(Path cluster, Path logs) {
        if (!binaries.areUnpacked()) {
            binaries.unpack();
        }
        return new ServerProcess(new Cluster(cluster, binaries), binaries, OrdinaryUser.find(), logs);
    }

    /** Also stopped when the process is told to end. */
    private static final class Running implements Started {

        private final ServerProcess process;
        private final int port;
        private final Thread onExit;

        Running(ServerProcess process, int port) {
            this.process = process;
            this.port = port;
            this.onExit = Thread.ofPlatform().name("stop-scratch").unstarted(() -> process.stopWithin(STOP));
            Runtime.getRuntime().addShutdownHook(onExit);
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException ending) {
                return;
            }
            process.stopWithin(STOP);
        }
    }
}
