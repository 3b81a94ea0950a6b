package org.forecourt.backup.archive;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.store.Store;

/** All backups of a store. */
public final class Repository {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Store store;

    /** The backups in a store, which may be empty. */
    public Repository(Store store) {
        this.store = store;
    }

    /** Where they lie. */
    public Store store() {
        return store;
    }

    /** A place for a new backup; nothing is written yet. */
    public BackupFolder begin(Instant now) {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return new BackupFolder(store, TIME.format(now) + "-" + HexFormat.of().formatHex(random));
    }

    /** Whatever lies there, the oldest first, interrupted ones as well. */
    public List<BackupFolder> backups() throws IOException {
        return store.list(BackupFolder.ALL).stream()
                .map(file -> file.name().split("/")[1])
                .distinct()
                .sorted()
                .map(id -> new BackupFolder(store, id))
                .toList();
    }

    /**
     * The backup of that name.
     *
     * @throws BackupRefusal when there is none
     */
    public BackupFolder backup(String id) throws IOException {
        return backups().stream()
                .filter(backup -> backup.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BackupRefusal("there is no backup %s in %s; the command backups lists them"
                        .formatted(id, store.description())));
    }

    /** The latest backup that was proven, if there is one. */
    public Optional<BackupFolder> latestProven() throws IOException {
        for (BackupFolder backup : backups().reversed()) {
            if (backup.state() == BackupState.PROVEN) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    /** Removes what interrupted work has left; only under the store's lock. */
    public void removeLeftovers() throws IOException {
        store.removeDrafts();
        for (BackupFolder backup : backups()) {
            if (backup.state() == BackupState.INTERRUPTED) {
                backup.delete();
            }
        }
    }
}
