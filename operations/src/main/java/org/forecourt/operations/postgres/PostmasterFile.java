package org.forecourt.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a running PostgreSQL notes its process; after a power cut it may name a process of somebody else. */
record PostmasterFile(Path path, long processId) {

    private static final String NAME = "postmaster.pid";

    /** The file of a cluster, empty when none is there or it holds no process number. */
    static Optional<PostmasterFile> of(Path cluster) {
        Path path = cluster.resolve(NAME);
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            path, Long.parseLong(lines.getFirst().strip())));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The process, if one with this number lives. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
    }

    /** Whether a living process is a PostgreSQL whose cluster this is: it works in the cluster's folder or names it. */
    static boolean serves(ProcessHandle process, Path cluster) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch("postgres"::equals);
        return postgres && (worksIn(process, cluster) || names(info, cluster));
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), cluster);
        } catch (IOException notLinuxOrNotOurs) {
            return false;
        }
    }

    private static boolean names(ProcessHandle.Info info, Path cluster) {
        return List.of(info.arguments().orElse(new String[0])).contains(cluster.toString());
    }
}
