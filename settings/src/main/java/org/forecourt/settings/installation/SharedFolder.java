package org.forecourt.settings.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A folder whose files belong to the folder's owner, who alone may read them, whoever writes them. */
final class SharedFolder {

    private final Path path;

    SharedFolder(Path path) {
        this.path = path;
    }

    /** A folder below this one with the same owner, made if it is new. */
    SharedFolder room(String name) {
        Path room = path.resolve(name);
        try {
            Files.createDirectories(room);
            protect(room, "rwx------");
            return new SharedFolder(room);
        } catch (IOException failed) {
            throw new UncheckedIOException(room + " cannot be made", failed);
        }
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    String read(String name) {
        try {
            return Files.readString(path.resolve(name)).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(path.resolve(name) + " cannot be read", failed);
        }
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes all or nothing, and nothing at all when the file holds these bytes already. */
    void write(String name, byte[] content) {
        Path file = path.resolve(name);
        Path unfinished = path.resolve(name + ".unfinished");
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return;
            }
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(unfinished, content);
            protect(unfinished, "r--------");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    /** Removes every file whose name is not among these. */
    void keepOnly(Set<String> names) {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " cannot be tidied", failed);
        }
    }

    /** Takes over the plain files of another folder, and forgets those that are gone from there. */
    void mirror(Path source, String exceptEnding) {
        Set<String> taken = new HashSet<>();
        try (Stream<Path> files = Files.isDirectory(source) ? Files.list(source) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(exceptEnding)) {
                    write(name, Files.readAllBytes(file));
                    taken.add(name);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(source + " cannot be read", failed);
        }
        keepOnly(taken);
    }

    private void protect(Path file, String permissions) throws IOException {
        if (!Files.getOwner(file).equals(Files.getOwner(path))) {
            Files.setOwner(file, Files.getOwner(path));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
