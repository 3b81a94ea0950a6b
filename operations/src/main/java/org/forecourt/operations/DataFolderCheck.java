package org.forecourt.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Looks whether a folder can be our data folder, without touching it. */
final class DataFolderCheck {

    /** What a fresh file system or a version control system puts into a folder that is otherwise empty. */
    private static final Set<String> HARMLESS = Set.of("lost+found", ".gitkeep", ".DS_Store");

    private static final long MEGABYTE = 1024L * 1024L;
    private static final long FIRST_START = 500 * MEGABYTE;
    private static final long LATER_START = 100 * MEGABYTE;

    private final Path folder;
    private final String majorVersion;

    DataFolderCheck(Path folder, String majorVersion) {
        this.folder = folder;
        this.majorVersion = majorVersion;
    }

    /**
     * Passes when the folder is ours or can become ours.
     *
     * @throws Refusal naming what is wrong
     */
    void pass() {
        try {
            if (Files.exists(folder)) {
                requireOursOrEmpty();
                requireMajorVersion();
            }
            requireWritable();
        } catch (IOException unreadable) {
            throw new Refusal("the data folder %s cannot be read (%s)".formatted(folder, unreadable.getMessage()));
        }
    }

    private void requireOursOrEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("the data folder %s is not a folder: choose another with --data".formatted(folder));
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Refusal("the data folder %s cannot be read by this user".formatted(folder));
        }
        if (Files.exists(folder.resolve(DataFolder.MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !HARMLESS.contains(entry.getFileName().toString()))) {
                throw new Refusal(
                        "%s holds something else than Forecourt's data: choose an empty or new folder with --data"
                                .formatted(folder));
            }
        }
    }

    private void requireMajorVersion() throws IOException {
        Path file = folder.resolve(DataFolder.CLUSTER).resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(majorVersion)) {
            throw new Refusal("the database in %s is of PostgreSQL %s, and this Forecourt runs PostgreSQL %s:"
                            .formatted(folder, found, majorVersion)
                    + " use the Forecourt that made it, or another folder with --data");
        }
    }

    private void requireWritable() throws IOException {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            throw new Refusal("the data folder %s cannot be made: %s is not a folder".formatted(folder, nearest));
        }
        if (!Files.isWritable(nearest)) {
            throw new Refusal(
                    "the data folder %s cannot be written by this user, or its disk is read-only".formatted(folder));
        }
        long needed = Files.exists(folder.resolve(DataFolder.MARKER)) ? LATER_START : FIRST_START;
        long free = Files.getFileStore(nearest).getUsableSpace();
        if (free < needed) {
            throw new Refusal("the disk of the data folder %s has %d MB left, and %d MB are needed"
                    .formatted(folder, free / MEGABYTE, needed / MEGABYTE));
        }
    }
}
