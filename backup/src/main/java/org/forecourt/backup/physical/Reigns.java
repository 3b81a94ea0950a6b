package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When which timeline was in force. Each restore to a point in time begins a new one, and undoing it takes the old one up
 * again, so the newest is not always the last.
 *
 * @param known by timeline
 * @param unknown a later timeline of which the archive got something after that, and not yet up to when it is complete
 */
record Reigns(TreeMap<Integer, Reign> known, Optional<Integer> unknown) {

    /** From the first to the last instant of which it is known. */
    record Reign(Instant begun, Instant complete) {

        Reign and(Reign other) {
            return new Reign(
                    begun.isBefore(other.begun) ? begun : other.begun,
                    complete.isAfter(other.complete) ? complete : other.complete);
        }
    }

    /** @param backups of one cluster; at least one */
    static Reigns of(WalFolder log, List<BaseManifest> backups) throws IOException {
        TreeMap<Integer, Reign> known = new TreeMap<>();
        WalJournal.of(log)
                .entries()
                .forEach((timeline, entry) -> known.put(timeline, new Reign(entry.begun(), entry.complete())));
        for (BaseManifest backup : backups) {
            known.merge(backup.timeline(), new Reign(backup.finishedAt(), backup.pointAt()), Reign::and);
        }
        int newest = log.newestTimeline();
        boolean isUnknown = newest > known.lastKey()
                && writtenAt(log, newest).isAfter(latest(known).getValue().complete());
        return new Reigns(known, isUnknown ? Optional.of(newest) : Optional.empty());
    }

    /** All there is to go by in the first seconds of a timeline. */
    private static Instant writtenAt(WalFolder log, int timeline) throws IOException {
        String prefix = "%08X".formatted(timeline);
        try (Stream<Path> files = Files.list(log.path())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .map(file -> Instant.ofEpochMilli(file.toFile().lastModified()))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
    }

    /** The timeline that was in force at an instant; without one, the last. */
    int inForce(Optional<Instant> to) {
        return to.isPresent()
                ? at(to.get())
                : unknown.orElseGet(() -> latest(known).getKey());
    }

    /** The last instant that is known of any. */
    Instant end() {
        return latest(known).getValue().complete();
    }

    private int at(Instant instant) {
        TreeMap<Integer, Reign> begun = new TreeMap<>(known);
        begun.values().removeIf(reign -> reign.begun().isAfter(instant));
        TreeMap<Integer, Reign> reaching = new TreeMap<>(begun);
        reaching.values().removeIf(reign -> reign.complete().isBefore(instant));
        if (!reaching.isEmpty()) {
            return reaching.lastKey();
        }
        return begun.isEmpty() ? known.firstKey() : latest(begun).getKey();
    }

    private static Map.Entry<Integer, Reign> latest(TreeMap<Integer, Reign> reigns) {
        return reigns.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().complete()))
                .orElseThrow();
    }
}
