package org.forecourt.backup.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.PartReader;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.jspecify.annotations.Nullable;

/** Brings pictures from a store into a folder, each compared with its hash on the way. */
public final class MediaRestore {

    private final Store store;
    private final @Nullable Opener opener;
    private final Progress progress;

    /** From a store; encrypted pictures need an opener. */
    public MediaRestore(Store store, @Nullable Opener opener, Progress progress) {
        this.store = store;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * Writes all pictures of a list, with their times, so that the next backup knows them again.
     *
     * @return how many
     */
    public long into(Path folder, Iterator<MediaFile> list, long allBytes) throws IOException {
        Files.createDirectories(folder);
        long files = 0;
        long bytes = 0;
        while (list.hasNext()) {
            MediaFile picture = list.next();
            write(picture, folder.resolve(picture.path()).normalize(), folder);
            files++;
            bytes += picture.blob().size();
            progress.amount(bytes, allBytes);
        }
        return files;
    }

    private void write(MediaFile picture, Path target, Path folder) throws IOException {
        if (!target.startsWith(folder)) {
            throw new Damaged("the list of pictures leads out of its folder");
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = PartReader.open(store, "", picture.blob(), opener)) {
            Files.copy(content, target);
        }
        Files.setLastModifiedTime(target, FileTime.fromMillis(picture.changedAt()));
    }
}
