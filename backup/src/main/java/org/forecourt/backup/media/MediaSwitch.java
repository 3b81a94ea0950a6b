package org.forecourt.backup.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exchanges the content of the media folder by renames within it, since the folder itself may be a mounted volume. A switch
 * that was interrupted is finished by repeating it; until then some pictures are missing and none is lost.
 */
public final class MediaSwitch {

    private static final String RESTORED = ".restored-";
    private static final String BEFORE = ".before-";
    private static final String UNDONE = ".undone-";
    private static final String ARRIVING = ".arriving-";

    private final Path root;
    private final String id;

    /** For one restore, by its id. */
    public MediaSwitch(Path root, String id) {
        this.root = root;
        this.id = id;
    }

    /** Where the restored pictures are put before they are switched to. */
    public Path restored() {
        return root.resolve(RESTORED + id);
    }

    /** Lets the restored pictures take their place. */
    public void forward() throws IOException {
        exchange(RESTORED, BEFORE);
    }

    /** Puts the pictures from before the restore back. */
    public void back() throws IOException {
        exchange(BEFORE, UNDONE);
    }

    /** Whether restored pictures wait for {@link #forward()}, or it was interrupted. */
    public boolean isForwardPending() {
        return Files.exists(restored()) || Files.exists(root.resolve(ARRIVING + id));
    }

    /** Whether {@link #back()} has not come to its end, given that it was begun. */
    public boolean isBackPending() {
        return Files.exists(root.resolve(BEFORE + id)) || Files.exists(root.resolve(ARRIVING + id));
    }

    /** Removes all pictures that are kept because of a restore. */
    public static void forget(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        for (Path entry : entries(root)) {
            String name = entry.getFileName().toString();
            if (name.startsWith(RESTORED) || name.startsWith(BEFORE) || name.startsWith(UNDONE)) {
                deleteTree(entry);
            }
        }
    }

    /** Removes restored pictures that were never switched to. */
    public void discard() throws IOException {
        if (Files.exists(restored())) {
            deleteTree(restored());
        }
    }

    /** First all present pictures go, then the others come; the name of their folder tells which of the two it is. */
    private void exchange(String incoming, String outgoing) throws IOException {
        Path arriving = root.resolve(ARRIVING + id);
        if (!Files.exists(arriving)) {
            Path kept = Files.createDirectories(root.resolve(outgoing + id));
            for (Path entry : entries(root)) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    Files.move(entry, kept.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Path source = Files.createDirectories(root.resolve(incoming + id));
            Files.move(source, arriving, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path entry : entries(arriving)) {
            Files.move(entry, root.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(arriving);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
