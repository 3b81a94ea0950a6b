package org.forecourt.backup.archive;

import java.time.Instant;
import java.util.List;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a backup consists of; written last, so a folder without one is a backup that never was.
 *
 * @param format the version of this form; a reader refuses a later one
 * @param kind {@code portable} or {@code physical}
 * @param createdAt when the snapshot was taken
 * @param productVersion of the Forecourt that wrote it
 * @param recipient the fingerprint of the key that opens it; null when nothing in it is encrypted
 * @param byPassphrase whether that key lies beside it, locked by a passphrase
 * @param hasSecrets whether passwords and keys are in it
 * @param parts every file of the backup's folder but this one and the proof
 * @param details what belongs to the kind
 */
public record Manifest(
        int format,
        String kind,
        String id,
        Instant createdAt,
        String productVersion,
        @Nullable String recipient,
        boolean byPassphrase,
        boolean hasSecrets,
        List<Part> parts,
        JsonNode details) {

    /** The form that this program writes. */
    public static final int FORMAT = 1;

    public Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * The part of that name.
     *
     * @throws Damaged when the manifest lists none
     */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Damaged("the backup %s has no part %s".formatted(id, name)));
    }

    /** How many bytes the parts take in the store; pictures, which backups share, not counted. */
    public long storedSize() {
        return parts.stream().mapToLong(Part::storedSize).sum();
    }

    static Manifest read(byte[] text, String name) {
        Format found = Json.read(text, Format.class, name);
        if (found.format() > FORMAT) {
            throw new BackupRefusal(
                    "the backup in %s was written by a newer Forecourt (format %d, known: %d): use that one"
                            .formatted(name, found.format(), FORMAT));
        }
        return Json.read(text, Manifest.class, name);
    }

    private record Format(int format) {}
}
