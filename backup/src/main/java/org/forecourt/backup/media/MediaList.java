package org.forecourt.backup.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.PartReader;
import org.jspecify.annotations.Nullable;

/**
 * The list of pictures of a backup, read line by line: it may have millions. It is not encrypted, so that a later backup can
 * build on it, and leftovers be found, without the secret key; the pictures themselves are.
 */
public final class MediaList implements Iterator<MediaFile>, AutoCloseable {

    /** The name of the part. */
    public static final String PART = "media.tsv.zst";

    private final @Nullable BufferedReader lines;
    private @Nullable MediaFile next;

    private MediaList(@Nullable BufferedReader lines) {
        this.lines = lines;
        advance();
    }

    /** A list without pictures. */
    public static MediaList empty() {
        return new MediaList(null);
    }

    /** The pictures of a backup; its end is reached only when the list is whole. */
    public static MediaList of(BackupFolder backup, Manifest manifest) throws IOException {
        PartReader part = PartReader.open(backup.store(), backup.path(), manifest.part(PART), null);
        return new MediaList(new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8)));
    }

    /** Those whose path is chosen; the list is read to its end all the same. */
    public Iterator<MediaFile> only(Predicate<String> chosen) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .filter(picture -> chosen.test(picture.path()))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public MediaFile next() {
        MediaFile found = peek();
        if (found == null) {
            throw new NoSuchElementException();
        }
        advance();
        return found;
    }

    /** What {@link #next()} would return, or null at the end. */
    @Nullable
    MediaFile peek() {
        return next;
    }

    private void advance() {
        try {
            String line = lines == null ? null : lines.readLine();
            next = line == null ? null : MediaFile.of(line);
        } catch (IOException unreadable) {
            throw new Damaged("the list of pictures cannot be read", unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
