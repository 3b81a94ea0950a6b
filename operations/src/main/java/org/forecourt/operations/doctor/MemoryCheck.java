package org.forecourt.operations.doctor;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Memory of the machine, and what is allowed of it. */
final class MemoryCheck implements Check {

    private static final long LEAST = Sizes.GIGABYTE;
    private static final long WANTED = 1800 * Sizes.MEGABYTE;
    private static final long LEAST_FREE = 200 * Sizes.MEGABYTE;
    private static final long WANTED_FREE = Sizes.GIGABYTE;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MEMORY, Subject.MEMORY_LIMITS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        return List.of(memory(surroundings), limits(surroundings));
    }

    private static Finding memory(Surroundings surroundings) {
        OptionalLong all = surroundings.machine().memory("MemTotal");
        OptionalLong free = surroundings.machine().memory("MemAvailable");
        if (all.isEmpty() || free.isEmpty()) {
            return Finding.notChecked(Subject.MEMORY, "this system does not tell in /proc/meminfo");
        }
        String figures = "%s in all, %s available".formatted(Sizes.text(all.getAsLong()), Sizes.text(free.getAsLong()));
        String cure = "give the machine 2 GB, or end other programs";
        if (all.getAsLong() < LEAST || free.getAsLong() < LEAST_FREE) {
            return Finding.broken(Subject.MEMORY, figures, cure);
        }
        boolean isTight = all.getAsLong() < WANTED || free.getAsLong() < WANTED_FREE && !isRunning(surroundings);
        return isTight ? Finding.warning(Subject.MEMORY, figures, cure) : Finding.ok(Subject.MEMORY, figures);
    }

    private static boolean isRunning(Surroundings surroundings) {
        try {
            return surroundings.isRunning();
        } catch (Unanswered noEngine) {
            return false;
        }
    }

    private static Finding limits(Surroundings surroundings) {
        return surroundings.isDocker() ? containers(surroundings) : ownGroup(surroundings.machine());
    }

    private static Finding ownGroup(Machine machine) {
        OptionalLong limit = limits(machine).mapToLong(Long::longValue).min();
        if (limit.isEmpty()) {
            return Finding.ok(Subject.MEMORY_LIMITS, "no control group limits this process");
        }
        String found = "a control group allows " + Sizes.text(limit.getAsLong());
        String cure = "raise the limit (MemoryMax= of the service, or that of the container around it) to 2 GB";
        return limit.getAsLong() < LEAST
                ? Finding.broken(Subject.MEMORY_LIMITS, found, cure)
                : limit.getAsLong() < WANTED
                        ? Finding.warning(Subject.MEMORY_LIMITS, found, cure)
                        : Finding.ok(Subject.MEMORY_LIMITS, found);
    }

    /** Of the group of this process and of all around it, versions 2 and 1; "max" and the huge number mean none. */
    private static Stream<Long> limits(Machine machine) {
        return machine.lines("proc/self/cgroup").stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> parts.length == 3 && (parts[1].isEmpty() || parts[1].contains("memory")))
                .flatMap(parts -> upwards(parts[2])
                        .map(group -> parts[1].isEmpty()
                                ? "sys/fs/cgroup%s/memory.max".formatted(group)
                                : "sys/fs/cgroup/memory%s/memory.limit_in_bytes".formatted(group)))
                .flatMap(file -> machine.number(file).stream().boxed())
                .filter(limit -> limit < 1L << 50);
    }

    private static Stream<String> upwards(String group) {
        return Stream.iterate(
                group.equals("/") ? "" : group,
                one -> one != null,
                one -> one.isEmpty() ? null : one.substring(0, one.lastIndexOf('/')));
    }

    private static Finding containers(Surroundings surroundings) {
        StackFile stack = StackFile.read(surroundings.places().home().resolve(StackFile.NAME));
        long together = stack.names().stream()
                .filter(name -> !name.equals("prepare"))
                .mapToLong(stack::memory)
                .sum();
        OptionalLong all = surroundings.machine().memory("MemTotal");
        List<String> endless = surroundings.engine().containers().stream()
                .filter(container -> container.memory() == 0)
                .map(Container::name)
                .toList();
        if (!endless.isEmpty()) {
            return Finding.warning(
                    Subject.MEMORY_LIMITS,
                    "without a limit: " + String.join(", ", endless),
                    "make them anew from docker-compose.yml: docker-compose up -d");
        }
        if (all.isEmpty()) {
            return Finding.notChecked(Subject.MEMORY_LIMITS, "this system does not tell in /proc/meminfo");
        }
        String figures = "the containers may take %s together, of %s"
                .formatted(Sizes.text(together), Sizes.text(all.getAsLong()));
        return together > all.getAsLong()
                ? Finding.warning(Subject.MEMORY_LIMITS, figures, "give the machine more memory, or swap")
                : Finding.ok(Subject.MEMORY_LIMITS, figures);
    }
}
