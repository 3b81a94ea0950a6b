package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.physical.BaseManifest;
import org.forecourt.backup.physical.ClusterStarter;
import org.forecourt.backup.physical.PhysicalBackup;
import org.forecourt.backup.physical.PhysicalExpiry;
import org.forecourt.backup.physical.PhysicalProof;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;

/** Physical backups as an operator sees them, of whichever database of ours: made, told of and removed. */
public final class PhysicalBackups {

    private final PhysicalRepository repository;
    private final Consumer<String> lines;

    /**
     * In a repository.
     *
     * @param lines takes what an operator is told
     */
    public PhysicalBackups(PhysicalRepository repository, Consumer<String> lines) {
        this.repository = repository;
        this.lines = lines;
    }

    /**
     * Where a backup is proven.
     *
     * @param starter runs the scratch cluster
     * @param folder for its files, with room for the whole database
     */
    public record Scratch(ClusterStarter starter, Path folder) {}

    /**
     * Makes and proves one.
     *
     * @param isArchived whether the running product archives the log in this repository, from now on without a gap
     * @throws org.forecourt.backup.BackupFailure when it cannot be trusted; then nothing is kept
     */
    public void make(ServerAccess server, Scratch scratch, boolean isArchived) {
        boolean isNewlyKept = isArchived && ServerArchiving.keepLog(server);
        boolean isMade = false;
        try {
            BaseManifest manifest = new PhysicalBackup(
                            server, repository, scratch.starter(), scratch.folder(), new LineProgress(lines))
                    .make();
            isMade = true;
            tell(manifest, isArchived);
        } finally {
            if (isNewlyKept && !isMade) {
                ServerArchiving.forgetLog(server);
            }
        }
    }

    private void tell(BaseManifest manifest, boolean isArchived) {
        lines.accept("Backup %s in %s: %s"
                .formatted(manifest.id(), repository.folder(), LineProgress.size(repository.size(manifest.id()))));
        PhysicalProof proof = manifest.proof();
        if (proof != null) {
            lines.accept("Proven by a restore in %.1f s: %d tables; %s"
                    .formatted(proof.seconds(), proof.tables(), proof.integrity()));
        }
        lines.accept(
                "It is not encrypted, and pictures and settings are not in it: ./forecourt backup takes care of those");
        lines.accept(
                isArchived
                        ? "While the product runs every change from now on is archived beside it: restore --to brings any moment back"
                        : "No later change is archived there: BACKUP_WAL and BACKUP_REPOSITORY in docs/settings.md say how");
    }

    /** The oldest backup that the numbers keep is the first moment that can still be restored; nothing later goes. */
    public void prune(Retention retention) throws IOException {
        try (StoreLock _ = FolderStore.in(repository.folder()).lock("retention")) {
            List<BaseManifest> backups = repository.backups();
            List<Retention.Candidate> candidates = new ArrayList<>();
            for (BaseManifest backup : backups) {
                candidates.add(new Retention.Candidate(backup.id(), backup.finishedAt(), BackupState.PROVEN));
            }
            Set<String> expendable = retention.expendable(candidates, Instant.now());
            Optional<BaseManifest> oldest = backups.stream()
                    .filter(backup -> !expendable.contains(backup.id()))
                    .findFirst();
            if (oldest.isPresent()) {
                int removed = new PhysicalExpiry(repository)
                        .forgetBefore(oldest.get().finishedAt())
                        .size();
                if (removed > 0) {
                    lines.accept(
                            "Removed %d older physical backups and their log: the first moment that can be restored is %s"
                                    .formatted(removed, oldest.get().finishedAt()));
                }
            }
        }
    }
}
