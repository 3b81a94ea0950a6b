package org.forecourt.operations.doctor;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What the kernel grants a process, and how it shares memory. */
final class LimitsCheck implements Check {

    private static final long LEAST_FILES = 1_024;
    private static final long WANTED_FILES = 4_096;
    private static final long WANTED_SHARED = 64 * Sizes.MEGABYTE;
    private static final long NEVER_OVERCOMMIT = 2;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.OPEN_FILES, Subject.SHARED_MEMORY);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        return Stream.of(openFiles(surroundings), sharedMemory(surroundings)).toList();
    }

    private static Finding openFiles(Surroundings surroundings) {
        List<String> lines;
        try {
            lines = limits(surroundings);
        } catch (Unanswered silent) {
            return Finding.notChecked(Subject.OPEN_FILES, String.valueOf(silent.getMessage()));
        }
        OptionalLong most = lines.stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split("\\s{2,}"))
                .filter(words -> words.length > 2)
                .mapToLong(words -> words[2].equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(words[2]))
                .findFirst();
        if (most.isEmpty()) {
            return Finding.notChecked(Subject.OPEN_FILES, "this system does not tell in /proc");
        }
        String found = most.getAsLong() == Long.MAX_VALUE ? "no limit" : "at most " + most.getAsLong();
        String cure = "raise the hard limit: LimitNOFILE=65536 of the service, or ulimit -Hn";
        return most.getAsLong() < LEAST_FILES
                ? Finding.broken(Subject.OPEN_FILES, found, cure)
                : most.getAsLong() < WANTED_FILES
                        ? Finding.warning(Subject.OPEN_FILES, found, cure)
                        : Finding.ok(Subject.OPEN_FILES, found);
    }

    /** Of the process that serves, else of this one, which stands for it. */
    private static List<String> limits(Surroundings surroundings) {
        if (surroundings.isDocker()) {
            if (!surroundings.engine().isRunning("app")) {
                throw new Unanswered("the container app does not run");
            }
            return surroundings
                    .engine()
                    .docker("exec", "app", "cat", "/proc/1/limits")
                    .output()
                    .lines()
                    .toList();
        }
        String process = surroundings.process().isPresent()
                ? String.valueOf(surroundings.process().getAsLong())
                : "self";
        return surroundings.machine().lines("proc/%s/limits".formatted(process));
    }

    private static Finding sharedMemory(Surroundings surroundings) {
        OptionalLong overcommit = surroundings.machine().number("proc/sys/vm/overcommit_memory");
        if (overcommit.isEmpty()) {
            return Finding.notChecked(Subject.SHARED_MEMORY, "this system does not tell in /proc/sys/vm");
        }
        if (overcommit.getAsLong() == NEVER_OVERCOMMIT) {
            return Finding.warning(
                    Subject.SHARED_MEMORY,
                    "the kernel refuses to promise more memory than there is (vm.overcommit_memory=2), and Java asks for much that it never uses",
                    "sysctl vm.overcommit_memory=0, or give the machine more memory and swap");
        }
        try {
            long shared = surroundings.isDocker()
                    ? ofContainer(surroundings.engine())
                    : DiskCheck.space(surroundings.machine().file("dev/shm")).bytes();
            String found = "%s for PostgreSQL, overcommitment %d".formatted(Sizes.text(shared), overcommit.getAsLong());
            return shared < WANTED_SHARED
                    ? Finding.warning(
                            Subject.SHARED_MEMORY,
                            found,
                            "enlarge /dev/shm (in docker-compose.yml: shm_size) to 128 MB")
                    : Finding.ok(Subject.SHARED_MEMORY, found);
        } catch (Unanswered silent) {
            return Finding.notChecked(Subject.SHARED_MEMORY, String.valueOf(silent.getMessage()));
        }
    }

    private static long ofContainer(Engine engine) {
        if (engine.container("pg").isEmpty()) {
            throw new Unanswered("the container pg does not exist yet");
        }
        String size = engine.docker("inspect", "--format", "{{.HostConfig.ShmSize}}", "pg")
                .output()
                .strip();
        if (!size.matches("[0-9]{1,18}")) {
            throw new Unanswered("the engine does not tell the shared memory of pg");
        }
        return Long.parseLong(size);
    }
}
