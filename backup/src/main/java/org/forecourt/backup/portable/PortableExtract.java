package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaRestore;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/** Takes single tables and pictures out of a backup into a folder, for a person to use as they like. No database is needed. */
public final class PortableExtract {

    private final BackupFolder backup;
    private final @Nullable Opener opener;
    private final Progress progress;

    /** From one backup; null opens one that is not encrypted. */
    public PortableExtract(BackupFolder backup, @Nullable Opener opener, Progress progress) {
        this.backup = backup;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * Writes the rows of a table as {@code COPY} takes them, into the file {@code schema.table.copy}.
     *
     * @return the statement that loads the file
     * @throws BackupRefusal when the backup has no such table or the file exists
     * @throws Damaged when the part is not what was written; there is no file then
     */
    public String table(String name, Path folder) throws IOException {
        Manifest manifest = PortableVerification.manifest(backup);
        TableContent table = PortableDetails.of(manifest).tables().stream()
                .filter(candidate -> (candidate.schema() + "." + candidate.name()).equals(name))
                .findFirst()
                .orElseThrow(() -> new BackupRefusal("the backup %s has no table %s".formatted(backup.id(), name)));
        Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".copy");
        requireNew(file);
        Files.createDirectories(folder);
        progress.step("Taking out " + name);
        try (InputStream rows = new PortableReader(backup, manifest, new Openers(opener)).rows(table)) {
            Files.copy(rows, file);
        } catch (Damaged | IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return "\\copy %s (%s) from '%s'"
                .formatted(table.shape().qualified(), table.shape().columnList(), file);
    }

    /**
     * Writes pictures below the folder, under their own paths.
     *
     * @param paths of files, or of folders with all they hold
     * @return how many there were
     * @throws BackupRefusal when the folder holds something
     */
    public long pictures(List<String> paths, Path folder) throws IOException {
        Manifest manifest = PortableVerification.manifest(backup);
        Predicate<String> chosen =
                path -> paths.stream().anyMatch(start -> path.equals(start) || path.startsWith(folderName(start)));
        requireNew(folder.resolve("photos"));
        progress.step("Taking out pictures");
        try (MediaList list = MediaList.of(backup, manifest)) {
            return new MediaRestore(backup.store(), opener, progress).into(folder, list.only(chosen), 0);
        }
    }

    /**
     * The texts of environment files and, if the backup is encrypted, of files with secrets.
     *
     * @return by name, such as {@code env-config/.env.base}
     */
    public Map<String, String> settings() throws IOException {
        PortableReader reader = new PortableReader(backup, PortableVerification.manifest(backup), new Openers(opener));
        Map<String, String> texts = new TreeMap<>(reader.settings());
        texts.putAll(reader.secrets());
        return texts;
    }

    private static String folderName(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new BackupRefusal("%s exists already: choose another folder".formatted(file));
        }
    }
}
