package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Who holds the data folder. The kernel's list of locks is read, because trying to take one would get in the way. */
final class LockCheck implements Check {

    /** Where commands that change how the product runs keep each other away. */
    private static final String DEPLOY = "deploy.lock";

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.LOCK);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (surroundings.isDocker()) {
            throw new Unanswered("in docker mode the volumes have no lock");
        }
        Path data = surroundings.places().data();
        Path lock = data.resolve("lock");
        if (!Files.exists(lock)) {
            throw new Unanswered("the data folder %s was never used".formatted(data));
        }
        List<Finding> findings = new ArrayList<>();
        OptionalLong holder = holder(lock, surroundings.machine());
        if (holder.isPresent()) {
            findings.add(Finding.ok(Subject.LOCK, "held by process %d".formatted(holder.getAsLong())));
        } else {
            findings.add(leftBehind(data, surroundings.machine()));
        }
        holderOfDeploy(data.resolve(DEPLOY), surroundings.machine())
                .ifPresent(process -> findings.add(Finding.warning(
                        Subject.LOCK,
                        "a deploy (process %d) is at work, or hangs".formatted(process),
                        "wait for it, or end that process: its lock ends with it")));
        return findings;
    }

    private static OptionalLong holderOfDeploy(Path lock, Machine machine) {
        return Files.exists(lock) ? holder(lock, machine) : OptionalLong.empty();
    }

    private static OptionalLong holder(Path lock, Machine machine) {
        List<String> lines = machine.lines("proc/locks");
        if (lines.isEmpty() && machine.text("proc/locks").isEmpty()) {
            throw new Unanswered("this system does not tell in /proc/locks");
        }
        String end = ":" + inode(lock);
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 5 && words[5].endsWith(end))
                .mapToLong(words -> Long.parseLong(words[4]))
                .findFirst();
    }

    private static long inode(Path file) {
        try {
            return ((Number) Files.getAttribute(file, "unix:ino")).longValue();
        } catch (IOException | UnsupportedOperationException untold) {
            throw new Unanswered("%s does not tell its number".formatted(file));
        }
    }

    /** A database without a product is what a killed product leaves behind. */
    private static Finding leftBehind(Path data, Machine machine) {
        OptionalLong server = serverOf(data.resolve("postgres").resolve("postmaster.pid"));
        boolean lives = server.isPresent()
                && machine.text("proc/%d/comm".formatted(server.getAsLong()))
                        .filter("postgres"::equals)
                        .isPresent();
        return lives
                ? Finding.warning(
                        Subject.LOCK,
                        "nobody holds the data folder, but a PostgreSQL (process %d) that a killed run left behind works in it"
                                .formatted(server.getAsLong()),
                        "start the product: it stops that server properly first")
                : Finding.ok(Subject.LOCK, "nobody holds it; a note of an earlier process in it does no harm");
    }

    private static OptionalLong serverOf(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,9}"))
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException absentOrPrivate) {
            return OptionalLong.empty();
        }
    }
}
