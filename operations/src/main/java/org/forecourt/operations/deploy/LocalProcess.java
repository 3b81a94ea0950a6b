package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.Instance;

/** The process that holds a data folder, if one does. Nothing here ever means a process that does not hold its lock. */
final class LocalProcess {

    private static final Pattern NOTE = Pattern.compile("process (\\d{1,9}) \\((\\w+)\\)");
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path dataFolder;

    LocalProcess(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** A run that has told how it is reached; its services may still be starting. */
    Optional<Instance> instance() {
        return DataFolder.isTaken(dataFolder) ? Instance.in(dataFolder) : Optional.empty();
    }

    /** Whoever holds the folder: a run, or a management command without one. */
    Optional<Holder> holder() {
        if (!DataFolder.isTaken(dataFolder)) {
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(DataFolder.holder(dataFolder));
        return note.matches()
                ? ProcessHandle.of(Long.parseLong(note.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .map(process -> new Holder(process, note.group(2)))
                : Optional.empty();
    }

    /**
     * A process with the data folder's lock.
     *
     * @param purpose {@code run} or {@code manage}
     */
    record Holder(ProcessHandle process, String purpose) {

        boolean isRun() {
            return purpose.equals("run");
        }
    }

    /** Waits until nobody holds the folder; false when that takes longer. */
    boolean isFreeWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (DataFolder.isTaken(dataFolder)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(PAUSE);
        }
        return true;
    }
}
