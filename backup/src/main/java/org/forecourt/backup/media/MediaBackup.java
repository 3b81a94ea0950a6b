package org.forecourt.backup.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;
import org.forecourt.backup.NoSpace;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.archive.PartWriter;
import org.forecourt.backup.secrecy.Recipient;
import org.forecourt.backup.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Brings the pictures of a media folder into a store. What the previous backup had, with the same path, size and time, is
 * not read again from the folder, but its content in the store is read and compared; if that was damaged, it is stored anew.
 * For one thread.
 */
public final class MediaBackup {

    /** What is left free for others on the same disk, in bytes. */
    private static final long RESERVE = 256L << 20;

    private final Store store;
    private final MediaBlobs blobs;
    private MediaList previous;
    private final Progress progress;

    private long files;
    private long bytes;
    private long addedFiles;
    private long addedBytes;
    private long vanished;

    /** The previous backup's list may be empty. */
    public MediaBackup(Store store, @Nullable Recipient recipient, MediaList previous, Progress progress) {
        this.store = store;
        this.blobs = new MediaBlobs(store, recipient);
        this.previous = previous;
        this.progress = progress;
    }

    /** Goes through the folder and writes the list; the caller commits it. */
    public MediaSummary run(Path folder, PartWriter list) throws IOException {
        MediaWalk.through(folder, (path, file) -> {
            try {
                MediaFile kept = keep(path, file);
                list.write((kept.line() + "\n").getBytes(StandardCharsets.UTF_8));
                files++;
                bytes += kept.blob().size();
                progress.amount(bytes, 0);
            } catch (NoSuchFileException deletedMeanwhile) {
                vanished++;
            }
        });
        return new MediaSummary(files, bytes, addedFiles, addedBytes, vanished);
    }

    private MediaFile keep(String path, Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        long changedAt = found.lastModifiedTime().toMillis();
        MediaFile known = before(path);
        if (known != null
                && known.changedAt() == changedAt
                && known.blob().size() == found.size()
                && known.blob().name().startsWith(blobs.group())
                && blobs.isWhole(known.blob())) {
            return known;
        }
        return new MediaFile(path, changedAt, stored(file));
    }

    private Part stored(Path file) throws IOException {
        requireRoom(file);
        MediaBlobs.Stored stored = blobs.keep(file);
        if (stored.isNew()) {
            addedFiles++;
            addedBytes += stored.blob().storedSize();
        }
        return stored.blob();
    }

    /** A full disk would stop whatever else is on it, and by default that is the site. */
    private void requireRoom(Path file) throws IOException {
        OptionalLong free = store.freeBytes();
        if (free.isPresent() && free.getAsLong() < RESERVE + Files.size(file)) {
            throw new NoSpace("%s has no room for all pictures: %d MB are left, and %d MB stay free"
                    .formatted(store.description(), free.getAsLong() >> 20, RESERVE >> 20));
        }
    }

    /** The same path in the previous backup. Its list only spares work, so a damaged one ends here. */
    private @Nullable MediaFile before(String path) {
        try {
            return wentBefore(path);
        } catch (Damaged unreadable) {
            previous = MediaList.empty();
            return null;
        }
    }

    /** Both lists are in the same order. */
    private @Nullable MediaFile wentBefore(String path) {
        for (MediaFile candidate = previous.peek(); candidate != null; candidate = previous.peek()) {
            int order = MediaFile.ORDER.compare(candidate.path(), path);
            if (order >= 0) {
                return order == 0 ? candidate : null;
            }
            previous.next();
        }
        return null;
    }
}
