package org.forecourt.backup.media;

import java.io.IOException;
import java.time.LocalDate;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.store.Store;

/**
 * The contents of pictures in a store behind a network, by one listing. Every backup compares the sizes of all, and reads a
 * part of them; which part is a matter of the day, so that after thirty days each was read.
 */
final class FarBlobs {

    static final int TURNS = 30;

    private final NameSet present = new NameSet();
    private final LocalDate today;

    private FarBlobs(LocalDate today) {
        this.today = today;
    }

    /** Those in a folder of the store. */
    static FarBlobs of(Store store, String folder, LocalDate today) throws IOException {
        FarBlobs blobs = new FarBlobs(today);
        store.visit(folder, file -> blobs.present.add(entry(file.name(), file.size())));
        return blobs;
    }

    /** Whether a content lies there with its size. */
    boolean holds(Part blob) {
        return present.contains(entry(blob.name(), blob.storedSize()));
    }

    /** Whether it is its turn to be read today. */
    boolean isDue(Part blob) {
        return Math.floorMod(NameSet.key(blob.name()), TURNS) == Math.floorMod(today.toEpochDay(), TURNS);
    }

    private static String entry(String name, long size) {
        return name + " " + size;
    }
}
