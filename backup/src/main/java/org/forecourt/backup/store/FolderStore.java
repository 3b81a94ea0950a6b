package org.forecourt.backup.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;

/** A folder of this machine, or one that is mounted here. Only its owner can read what it makes in there. */
public final class FolderStore implements Store {

    static final String DRAFT = ".unfinished";

    private static final String LOCK = "lock";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    private FolderStore(Path folder) {
        this.folder = folder;
    }

    /**
     * The store in a folder, which is made when it is missing.
     *
     * @throws BackupRefusal when it cannot be used
     */
    public static FolderStore in(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failed) {
            throw new BackupRefusal("the folder %s cannot be made (%s)".formatted(folder, failed.getMessage()));
        }
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new BackupRefusal("%s is not a folder that can be read".formatted(folder));
        }
        return new FolderStore(folder.toAbsolutePath().normalize());
    }

    @Override
    public Draft create(String name) throws IOException {
        return FolderDraft.begin(path(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path(name)), BUFFER);
    }

    @Override
    public boolean holds(String name) {
        return Files.isRegularFile(path(name));
    }

    @Override
    public void visit(String below, Consumer<StoredFile> visitor) throws IOException {
        Path start = below.isEmpty() ? folder : path(below);
        if (!Files.isDirectory(start)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !isOwn(file))
                    .map(this::stored)
                    .forEach(visitor);
        } catch (java.io.UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Path file = path(name);
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (!Files.isDirectory(parent) || !isEmpty(parent)) {
                return;
            }
            Files.delete(parent);
        }
    }

    /** Others may work in folders of their own below this one, so files may vanish under our eyes. */
    @Override
    public void removeDrafts() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (FolderDraft.NAME.matcher(file.getFileName().toString()).matches()) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed == null || failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    @Override
    public OptionalLong freeBytes() throws IOException {
        return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
    }

    @Override
    public StoreLock lock(String purpose) throws IOException {
        return FolderLock.take(folder.resolve(LOCK), purpose);
    }

    /** A mounted folder as well: who mounts one reads from it like from a disk. */
    @Override
    public boolean isFar() {
        return false;
    }

    @Override
    public String description() {
        return folder.toString();
    }

    @Override
    public void close() {}

    private boolean isOwn(Path file) {
        return file.equals(folder.resolve(LOCK))
                || file.startsWith(folder.resolve(LeasePlace.FOLDER))
                || file.getFileName().toString().endsWith(DRAFT);
    }

    private StoredFile stored(Path file) {
        try {
            String name = folder.relativize(file).toString().replace('\\', '/');
            return new StoredFile(name, Files.size(file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private Path path(String name) {
        return folder.resolve(StoreNames.checked(name));
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
