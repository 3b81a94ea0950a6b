package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.forecourt.backup.BackupFailure;

/**
 * Puts a restored cluster in the place of the live one, whose files are kept. It takes two renames; a note beside them
 * lets the next start finish what a crash interrupted, so that there is never a start without a cluster.
 */
public final class ClusterSwitch {

    private ClusterSwitch() {}

    /**
     * Switches.
     *
     * @param live a stopped cluster, or nothing
     * @param restored a stopped cluster on the same file system
     * @param kept where the live one goes; nothing is there yet
     */
    public static void exchange(Path live, Path restored, Path kept) {
        try {
            if (Files.exists(kept)) {
                throw new BackupFailure("%s is in the way".formatted(kept));
            }
            Durable.write(note(live), "%s\n%s\n".formatted(restored.toAbsolutePath(), kept.toAbsolutePath()));
            finish(live);
        } catch (IOException failed) {
            throw failure(live, failed);
        }
    }

    /** Finishes an interrupted switch; without one nothing happens. To be called before every start of the cluster. */
    public static void finish(Path live) {
        Path note = note(live);
        if (!Files.exists(note)) {
            return;
        }
        try {
            List<String> paths = Files.readAllLines(note);
            Path restored = Path.of(paths.get(0));
            Path kept = Path.of(paths.get(1));
            if (Files.exists(restored)) {
                if (Files.exists(live)) {
                    move(live, kept);
                }
                move(restored, live);
            }
            Files.delete(note);
        } catch (IOException failed) {
            throw failure(live, failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceParent(to);
    }

    private static Path note(Path live) {
        return live.resolveSibling(live.getFileName() + ".switch");
    }

    private static BackupFailure failure(Path live, IOException failed) {
        return new BackupFailure("%s cannot be switched: %s".formatted(live, failed.getMessage()), failed);
    }
}
