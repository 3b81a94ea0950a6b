package org.forecourt.safekeeping;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.media.MediaSummary;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.PortableDetails;
import org.forecourt.backup.portable.PortableRestore;
import org.forecourt.backup.portable.Pruning;
import org.forecourt.backup.store.Store;

/** What an operator is told about a backup or a restore that came to its end, line by line. */
public final class BackupWords {

    /** What became of the data from before a restore. */
    public static final String KEPT =
            "The data from before are kept: restore --undo puts them back, restore --forget-old removes them";

    private BackupWords() {}

    /** What was written. */
    public static List<String> written(Manifest manifest, Store store) {
        MediaSummary media = PortableDetails.of(manifest).media();
        List<String> lines = new ArrayList<>();
        lines.add("Backup %s in %s: %s, new pictures %s"
                .formatted(
                        manifest.id(),
                        store.description(),
                        LineProgress.size(manifest.storedSize()),
                        LineProgress.size(media.addedBytes())));
        if (!manifest.hasSecrets()) {
            lines.add("Passwords and keys are not in it, as nothing encrypts it: --passphrase-file or --public-key");
        }
        if (media.vanished() > 0) {
            lines.add("%d pictures were deleted while it was made".formatted(media.vanished()));
        }
        return lines;
    }

    /** What the proof amounts to: the line of success, or of failure. */
    public static String proof(PortableBackup.Result result) {
        Proof proof = result.proof();
        return proof.isProven()
                ? "Proven by a restore in %.1f s: %d tables with %d rows, %d pictures"
                        .formatted(
                                proof.durationMs() / 1000.0,
                                proof.compared().get("tables"),
                                proof.compared().get("rows"),
                                proof.compared().get("media_files"))
                : "the backup %s cannot be trusted: %s"
                        .formatted(result.manifest().id(), proof.reason());
    }

    /** What retention took away. */
    public static List<String> removed(Pruning.Removed removed) {
        return removed.backups() == 0
                ? List.of()
                : List.of("Removed %d older backups and %s of pictures that no other needs"
                        .formatted(removed.backups(), LineProgress.size(removed.freed())));
    }

    /** What was restored. */
    public static List<String> restored(PortableRestore.Result result) {
        return List.of(
                "Restored the backup %s of %s: %d rows and %d pictures, compared with its manifest"
                        .formatted(
                                result.manifest().id(),
                                result.manifest().createdAt(),
                                result.rows(),
                                result.pictures()),
                heldMails(result.heldMails()),
                KEPT);
    }

    /** What became of the mails that were on their way. */
    public static String heldMails(long count) {
        return count == 0
                ? "No mail was on its way then"
                : "%d mails were on their way then and may have been sent since: they wait on the mailing page, marked ambiguous"
                        .formatted(count);
    }
}
