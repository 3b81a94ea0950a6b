package org.forecourt.backup.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoredFile;

/** One backup in a store. */
public final class BackupFolder {

    static final String ALL = "backups";

    private static final String MANIFEST = "manifest.json";
    private static final String PROOF = "proof.json";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int TIME_LENGTH = 15;

    private final Store store;
    private final String id;

    BackupFolder(Store store, String id) {
        this.store = store;
        this.id = id;
    }

    /** Its name, which sorts by time. */
    public String id() {
        return id;
    }

    /** The time in its name, for one whose manifest cannot be read; the beginning of time for a name without one. */
    public Instant namedAt() {
        try {
            String time = id.substring(0, Math.min(TIME_LENGTH, id.length()));
            return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
            return Instant.EPOCH;
        }
    }

    /** Where it lies in the store, ending with {@code /}. */
    public String path() {
        return ALL + "/" + id + "/";
    }

    /** The store it lies in. */
    public Store store() {
        return store;
    }

    /** Makes a finished backup of the parts. */
    public void write(Manifest manifest) throws IOException {
        CheckedFile.write(store, path() + MANIFEST, Json.bytes(manifest));
    }

    /**
     * The manifest.
     *
     * @return empty when the backup was never finished
     * @throws Damaged when it was changed
     */
    public Optional<Manifest> manifest() throws IOException {
        return CheckedFile.read(store, path() + MANIFEST).map(text -> Manifest.read(text, path() + MANIFEST));
    }

    /**
     * Makes sure that manifest and proof have their hashes. One that was interrupted at the very last has not, and whether
     * it was that or a loss nobody can tell.
     *
     * @throws Damaged naming the hash that is missing
     */
    public void requireHashes() throws IOException {
        for (String file : List.of(path() + MANIFEST, path() + PROOF)) {
            if (store.holds(file) && !store.holds(file + CheckedFile.HASH)) {
                throw new Damaged(file + CheckedFile.HASH + " is missing");
            }
        }
    }

    /** The hash by which a proof names its manifest. */
    public String manifestSha256() throws IOException {
        return Sha256.of(CheckedFile.read(store, path() + MANIFEST)
                .orElseThrow(() -> new Damaged(path() + MANIFEST + " is missing")));
    }

    /** Says what came of the proof, in place of an earlier one. */
    public void write(Proof proof) throws IOException {
        store.delete(path() + PROOF + CheckedFile.HASH);
        CheckedFile.write(store, path() + PROOF, Json.bytes(proof));
    }

    /**
     * The latest proof of this very manifest.
     *
     * @throws Damaged when it was changed
     */
    public Optional<Proof> proof() throws IOException {
        Optional<Proof> proof =
                CheckedFile.read(store, path() + PROOF).map(text -> Json.read(text, Proof.class, path() + PROOF));
        return proof.isPresent() && proof.get().manifestSha256().equals(manifestSha256()) ? proof : Optional.empty();
    }

    /** What it may be called, by its manifest and proof alone; whether all files are whole only a verification tells. */
    public BackupState state() throws IOException {
        try {
            if (manifest().isEmpty()) {
                return store.holds(path() + PROOF) ? BackupState.DAMAGED : BackupState.INTERRUPTED;
            }
            return proof().filter(Proof::isProven).isPresent() ? BackupState.PROVEN : BackupState.UNPROVEN;
        } catch (Damaged damaged) {
            return BackupState.DAMAGED;
        }
    }

    /** Takes it away, so that it is no backup any more from the first step on. */
    public void delete() throws IOException {
        CheckedFile.delete(store, path() + PROOF);
        CheckedFile.delete(store, path() + MANIFEST);
        for (StoredFile file : store.list(ALL + "/" + id)) {
            store.delete(file.name());
        }
    }
}
