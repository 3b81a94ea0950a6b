package org.forecourt.photos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * The files of photos below {@code MEDIA_ROOT}. A file appears complete and on disk or not at all, whatever happens to
 * the process or the machine in between. Thread-safe.
 */
@Component
public final class DiskPhotoStore {

    private static final Pattern VARIANT = Pattern.compile("photos/([0-9a-z]{2})/\\1[0-9a-z]{8}-(320|640|1280)\\.webp");

    private final Path root;

    DiskPhotoStore(Settings settings) {
        this.root =
                Path.of(settings.required(Setting.MEDIA_ROOT)).toAbsolutePath().normalize();
    }

    /**
     * Writes a variant, replacing an earlier one of the same name.
     *
     * @param file relative to the root, as {@link PhotoUrls#file} names it
     * @throws PhotoStoreFailure when the disk is full, read-only or not ours; the old file, if any, is untouched
     */
    void write(String file, byte[] content) {
        Path target = root.resolve(file);
        Path folder = target.resolveSibling("");
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            writeThrough(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            writeThrough(folder);
        } catch (IOException failed) {
            throw new PhotoStoreFailure("Photos cannot be stored in " + root + ": " + reason(failed), failed);
        } finally {
            discard(temporary);
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A rename is durable once its folder is. */
    private static void writeThrough(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is not a folder";
            case NoSuchFileException missing -> missing.getFile() + " cannot be made";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException unreachable) {
            // the failure that made it unreachable is already being reported
        }
    }

    /** The variant with this relative name; nothing for any other kind of name, wherever it points. */
    Optional<Path> find(String file) {
        if (!VARIANT.matcher(file).matches()) {
            return Optional.empty();
        }
        return Optional.of(root.resolve(file)).filter(Files::isRegularFile);
    }
}
