package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Sha256;
import org.forecourt.backup.media.MediaFile;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaRestore;
import org.forecourt.backup.media.MediaSwitch;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/**
 * Brings single pictures of a backup back into the media folder of a site that serves: those that are missing, and those whose
 * bytes are others. Nothing is ever deleted, and a reader sees a picture whole or not at all.
 */
public final class SinglePictures {

    private static final String PLACE = "single";

    private final BackupFolder backup;
    private final @Nullable Opener opener;
    private final Progress progress;

    /** From one backup; null opens one that is not encrypted. */
    public SinglePictures(BackupFolder backup, @Nullable Opener opener, Progress progress) {
        this.backup = backup;
        this.opener = opener;
        this.progress = progress;
    }

    /** How many files were put in their place, and how many were there as they are in the backup. */
    public record Result(long broughtBack, long untouched) {}

    /**
     * Brings back what the names mean.
     *
     * @param names of files below the media folder, or of folders with all they hold
     * @throws BackupRefusal when the backup has nothing of one of the names; nothing is touched then
     * @throws org.forecourt.backup.archive.Damaged when a picture is not what was written; that one is not touched
     */
    public Result into(Path media, List<String> names) throws IOException {
        Manifest manifest = PortableVerification.manifest(backup);
        requireAll(manifest, names);
        progress.step("Bringing pictures back from the backup " + backup.id());
        MediaSwitch aside = new MediaSwitch(media, PLACE);
        aside.discard();
        long broughtBack = 0;
        long untouched = 0;
        try (MediaList list = MediaList.of(backup, manifest)) {
            Iterator<MediaFile> wanted = list.only(path -> names.stream().anyMatch(name -> isMeant(path, name)));
            while (wanted.hasNext()) {
                MediaFile picture = wanted.next();
                if (isThere(picture, media.resolve(picture.path()))) {
                    untouched++;
                } else {
                    put(picture, media, aside.restored());
                    broughtBack++;
                }
            }
        } finally {
            aside.discard();
        }
        return new Result(broughtBack, untouched);
    }

    private void requireAll(Manifest manifest, List<String> names) throws IOException {
        TreeSet<String> unknown = new TreeSet<>(names);
        try (MediaList list = MediaList.of(backup, manifest)) {
            while (list.hasNext()) {
                String path = list.next().path();
                unknown.removeIf(name -> isMeant(path, name));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BackupRefusal("the backup %s has no picture %s".formatted(backup.id(), unknown.getFirst()));
        }
    }

    private static boolean isMeant(String path, String name) {
        return path.equals(name) || path.startsWith(name.endsWith("/") ? name : name + "/");
    }

    private static boolean isThere(MediaFile picture, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != picture.blob().size()) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(picture.blob().sha256());
    }

    /** Beside its place first, where nobody reads; its hash is compared on the way. */
    private void put(MediaFile picture, Path media, Path aside) throws IOException {
        new MediaRestore(backup.store(), opener, Progress.NONE)
                .into(aside, List.of(picture).iterator(), 0);
        Path target = media.resolve(picture.path());
        Files.createDirectories(target.getParent());
        Files.move(aside.resolve(picture.path()), target, StandardCopyOption.ATOMIC_MOVE);
    }
}
