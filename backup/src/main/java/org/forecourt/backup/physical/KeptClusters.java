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
import org.jspecify.annotations.Nullable;

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

    /** Neither a backup of the server's files nor its cleaning up touches a folder in the data with such a name. */
    private static final String INSIDE = "pgsql_tmp_forecourt";

    private final Path live;
    private final Path name;
    private final @Nullable ContentSwitch content;

    /** Beside a cluster, which need not exist. */
    public KeptClusters(Path live) {
        this.live = live;
        this.name = live;
        this.content = null;
    }

    private KeptClusters(Path volume, Path ours) {
        this.live = volume;
        this.name = ours.resolve("cluster");
        this.content = new ContentSwitch(volume, ours);
    }

    /** In the volume that holds a cluster, or is empty. */
    public static KeptClusters in(Path volume) {
        return new KeptClusters(volume, inside(volume));
    }

    /** The folder in such a volume that holds everything of restores. */
    public static Path inside(Path volume) {
        return volume.resolve(INSIDE);
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
        boolean isKept = content == null ? Files.exists(live) : !content.isEmpty();
        exchange(restored.data(), beside(BEFORE, id));
        delete(workplace(id));
        return isKept;
    }

    private void exchange(Path restored, Path kept) {
        if (content == null) {
            ClusterSwitch.exchange(live, restored, kept);
        } else {
            content.exchange(restored, kept);
        }
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
        exchange(beside(BEFORE, id), beside(UNDONE, id));
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
        if (content == null) {
            ClusterSwitch.finish(live);
        } else {
            content.claim();
            content.finish();
        }
        for (String id : ids(RESTORED).toList()) {
            starter.stopLeftBehind(ScratchCluster.dataIn(workplace(id)));
            delete(workplace(id));
        }
    }

    /** Whether a switch in a volume was killed: no server starts there. */
    public boolean isInterrupted() {
        return content != null && content.isUnfinished();
    }

    /**
     * A rename has to do.
     *
     * @throws BackupRefusal when the live cluster lies on a disk of its own
     */
    public void requireOneFileSystem() {
        try {
            Path parent = content == null ? live.toAbsolutePath().getParent() : live;
            if (content == null && Files.isSymbolicLink(live)
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
        String prefix = name.getFileName() + kind;
        Path parent = name.toAbsolutePath().getParent();
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
        return name.resolveSibling(name.getFileName() + kind + id);
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException failed) {
            throw new BackupFailure("%s cannot be removed: %s".formatted(folder, failed.getMessage()), failed);
        }
    }
}
