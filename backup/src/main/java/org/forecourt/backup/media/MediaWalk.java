package org.forecourt.backup.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/** All files below a folder in a fixed order. Names that begin with a dot are unfinished or ours, and links lead elsewhere: both are left out. */
final class MediaWalk {

    interface Visitor {
        void visit(String path, Path file) throws IOException;
    }

    private MediaWalk() {}

    /** Goes through the folder; one that does not exist is empty. */
    static void through(Path root, Visitor visitor) throws IOException {
        if (Files.isDirectory(root)) {
            folder(root, "", visitor);
        }
    }

    private static void folder(Path folder, String prefix, Visitor visitor) throws IOException {
        List<String> names;
        try (Stream<Path> entries = Files.list(folder)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted(MediaFile.ORDER)
                    .toList();
        } catch (NoSuchFileException vanished) {
            return;
        }
        for (String name : names) {
            Path entry = folder.resolve(name);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                folder(entry, prefix + name + "/", visitor);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                visitor.visit(checked(prefix + name), entry);
            }
        }
    }

    private static String checked(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new BackupFailure(
                    "the media folder holds a file with a control character in its name, which no backup"
                            + " can keep; it is in the folder " + path.replaceAll("\\p{Cntrl}", "?"));
        }
        return path;
    }
}
