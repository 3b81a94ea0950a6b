package org.forecourt.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything an installation must keep. Exclusive: the operating system's lock on a file in it
 * belongs to this process until {@link #close()} or its death.
 */
public final class DataFolder implements AutoCloseable {

    static final String MARKER = "forecourt-data";
    static final String CLUSTER = "postgres";

    private static final int LOCK_ATTEMPTS = 10;
    private static final Duration LOCK_PAUSE = Duration.ofMillis(20);
    private static final String LOCK = "lock";
    private static final String MARKER_TEXT = "This folder holds the data of a Forecourt installation, format 1.\n";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder for this process, making it if it is new.
     *
     * @param purpose what for, as others read it when they are refused
     * @return empty when another process has it
     * @throws Refusal when it is not a folder for us; then nothing was changed
     */
    public static Optional<DataFolder> take(Path path, String majorVersion, String purpose) {
        claim(path, majorVersion);
        try {
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lockPatiently(channel)) {
                channel.close();
                return Optional.empty();
            }
            note(channel, purpose);
            DataFolder folder = new DataFolder(path, channel);
            folder.makeRooms();
            Instance.removeFrom(path);
            return Optional.of(folder);
        } catch (IOException failed) {
            throw new Refusal("the data folder %s cannot be used (%s)".formatted(path, failed.getMessage()));
        }
    }

    /**
     * Makes the folder ours if it is new or empty; takes no lock.
     *
     * @throws Refusal when it is not a folder for us; then nothing was changed
     */
    public static void claim(Path path, String majorVersion) {
        new DataFolderCheck(path, majorVersion).pass();
        try {
            Files.createDirectories(path);
            if (!Files.exists(path.resolve(MARKER))) {
                Files.writeString(path.resolve(MARKER), MARKER_TEXT);
            }
        } catch (IOException failed) {
            throw new Refusal("the data folder %s cannot be used (%s)".formatted(path, failed.getMessage()));
        }
    }

    /** Whether the folder is marked as ours. */
    public static boolean isOurs(Path path) {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    /**
     * Whether another process has the folder; changes nothing. Not for a process that has it itself: closing a second
     * handle would give its own lock away.
     */
    public static boolean isTaken(Path path) {
        Path file = path.resolve(LOCK);
        if (!Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Who has the folder, as "process 123 (run)"; meaningful after {@link #take} returned nothing. */
    public static String holder(Path path) {
        try {
            return Files.readString(path.resolve(LOCK)).strip();
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    /** Somebody who only asks {@link #isTaken} has the lock for a moment as well. */
    private static boolean lockPatiently(FileChannel channel) throws IOException {
        for (int attempt = 1; lock(channel) == null; attempt++) {
            if (attempt == LOCK_ATTEMPTS) {
                return false;
            }
            LockSupport.parkNanos(LOCK_PAUSE.toNanos());
        }
        return true;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static void note(FileChannel channel, String purpose) throws IOException {
        String text = "process %d (%s)\n".formatted(ProcessHandle.current().pid(), purpose);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private void makeRooms() throws IOException {
        for (Path room : new Path[] {logs(), programs(), secrets()}) {
            if (!Files.isDirectory(room)) {
                Files.createDirectory(
                        room, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve(CLUSTER);
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    /** Gives the folder free for others. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
