package org.forecourt.backup.portable;

import java.io.IOException;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.archive.PartReader;
import org.forecourt.backup.media.MediaFile;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/** Reads everything that belongs to one backup, without a database. */
public final class PortableVerification {

    private final BackupFolder folder;
    private final @Nullable Opener opener;
    private final Progress progress;

    /** Without an opener, encrypted files are compared as they lie there, which finds every change as well. */
    public PortableVerification(BackupFolder folder, @Nullable Opener opener, Progress progress) {
        this.folder = folder;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * What was read.
     *
     * @param bytes of all files in the store
     */
    public record Summary(Manifest manifest, int parts, long pictures, long bytes) {}

    /**
     * Looks through all of it.
     *
     * @throws Damaged naming the first file that is missing or not what was written
     * @throws BackupRefusal when the backup is of another kind or was written by a newer program
     */
    public Summary run() throws IOException {
        folder.requireHashes();
        return files();
    }

    /** The same for whoever knows that the proof may never have been finished. */
    Summary files() throws IOException {
        Manifest manifest = manifest(folder);
        folder.proof();
        progress.step("Checking the files of the backup " + folder.id());
        long bytes = 0;
        for (Part part : manifest.parts()) {
            check(folder.path(), part);
            bytes += part.storedSize();
            progress.amount(bytes, manifest.storedSize());
        }
        return pictures(manifest, bytes);
    }

    /** The manifest of a backup that is of this kind. */
    static Manifest manifest(BackupFolder folder) throws IOException {
        Manifest manifest = folder.manifest()
                .orElseThrow(() -> new Damaged("the backup %s has no finished manifest".formatted(folder.id())));
        if (!manifest.kind().equals(PortableDetails.KIND)) {
            throw new BackupRefusal(
                    "the backup %s is of the kind %s and not portable".formatted(folder.id(), manifest.kind()));
        }
        return manifest;
    }

    private Summary pictures(Manifest manifest, long partBytes) throws IOException {
        progress.step("Checking the pictures");
        long all = PortableDetails.of(manifest).media().bytes();
        long bytes = 0;
        long pictures = 0;
        try (MediaList list = MediaList.of(folder, manifest)) {
            while (list.hasNext()) {
                MediaFile picture = list.next();
                check("", picture.blob());
                bytes += picture.blob().storedSize();
                pictures++;
                progress.amount(bytes, all);
            }
        }
        if (pictures != PortableDetails.of(manifest).media().files()) {
            throw new Damaged("the list of pictures has %d entries and the manifest says %d"
                    .formatted(pictures, PortableDetails.of(manifest).media().files()));
        }
        return new Summary(manifest, manifest.parts().size(), pictures, partBytes + bytes);
    }

    private void check(String path, Part part) throws IOException {
        if (part.isEncrypted() && opener == null) {
            PartReader.verifyStored(folder.store(), path, part);
        } else {
            PartReader.verify(folder.store(), path, part, opener);
        }
    }
}
