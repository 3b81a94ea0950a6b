package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;

/**
 * The clusters beside the live one: one that is being restored, and those from before restores, kept until an operator has
 * decided. Their names are all that is known about them. Only while no server runs on the live one.
 */
public final class KeptClusters {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final String RESTORED = ".restored-";
    private static final String BEFORE = ".before-";
    private static final String UNDONE = ".undone-";

    private final Path live;

    /** Beside a cluster, which need not exist. */
    public KeptClusters(Path live) {
        this.live = live;
    }

    /** A name for a restore that begins now. */
    public static String newId() {
        return ID.format(Instant.now());
    }

    /** The folder in which a restore may work. */
    public Path workplace(String id) {
        return beside(RESTORED, id);
    }

    /**
     * Lets a restored cluster take the place of the live one, which is kept.
     *
     * @return whether there was one to keep
     */
    public boolean switchTo(PointInTimeRestore.Restored restored, String id) {
        requireOneFileSystem();
        boolean isKept = Files.exists(live);
        ClusterSwitch.exchange(live, restored.data(), beside(BEFORE, id));
        delete(workplace(id));
        return isKept;
    }

    /** Removes what a failed restore has left. */
    public void discard(String id) {
        delete(workplace(id));
    }

    /** The id of the latest restore whose old cluster is kept. */
    public Optional<String> latest() {
        return ids(BEFORE).reduce((first, last) -> last);
    }

    /**
     * Puts the cluster from before the latest restore back; what was restored is kept in its place.
     *
     * @return the id of that restore
     * @throws BackupRefusal when none is kept
     */
    public String undo() {
        String id = latest().orElseThrow(() -> new BackupRefusal("no data from before a restore are kept"));
        ClusterSwitch.exchange(live, beside(BEFORE, id), beside(UNDONE, id));
        return id;
    }

    /**
     * Removes everything that is kept because of restores.
     *
     * @return how many clusters there were
     */
    public int forget() {
        int removed = 0;
        for (String kind : List.of(BEFORE, UNDONE)) {
            for (String id : ids(kind).toList()) {
                delete(beside(kind, id));
                removed++;
            }
        }
        return removed;
    }

    /** Finishes a switch that a killed process has begun, and removes what came to nothing. */
    public void finishInterrupted(ClusterStarter starter) {
        ClusterSwitch.finish(live);
        for (String id : ids(RESTORED).toList()) {
            starter.stopLeftBehind(ScratchCluster.dataIn(workplace(id)));
            delete(workplace(id));
        }
    }

    /**
     * A rename has to do.
     *
     * @throws BackupRefusal when the live cluster lies on a disk of its own
     */
    public void requireOneFileSystem() {
        try {
            Path parent = live.toAbsolutePath().getParent();
            if (Files.isSymbolicLink(live)
                    || Files.exists(live)
                            && parent != null
                            && !Files.getFileStore(live).equals(Files.getFileStore(parent))) {
                throw new BackupRefusal("%s lies on another disk than the folder around it: a restore cannot switch it"
                        .formatted(live));
            }
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read: %s".formatted(live, unreadable.getMessage()), unreadable);
        }
    }

    private Stream<String> ids(String kind) {
        String prefix = live.getFileName() + kind;
        Path parent = live.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Stream.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(id -> id.matches("\\d{14}"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new BackupFailure("%s cannot be read: %s".formatted(parent, unreadable.getMessage()), unreadable);
        }
    }

    private Path beside(String kind, String id) {
        return live.resolveSibling(live.getFileName() + kind + id);
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException failed) {
            throw new BackupFailure("%s cannot be removed: %s".formatted(folder, failed.getMessage()), failed);
        }
    }
}
