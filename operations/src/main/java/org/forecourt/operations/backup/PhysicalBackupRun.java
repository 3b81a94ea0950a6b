package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.physical.BaseManifest;
import org.forecourt.backup.physical.PhysicalBackup;
import org.forecourt.backup.physical.PhysicalExpiry;
import org.forecourt.backup.physical.PhysicalProof;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.operations.EmbeddedCluster;
import org.forecourt.operations.PhysicalPlace;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** A physical backup of the embedded database, from where restores to a point in time begin. */
final class PhysicalBackupRun {

    private static final String CLUSTER = "cluster";
    private static final String OFF = "off";

    private final Path dataFolder;
    private final PhysicalRepository repository;
    private final Terminal terminal;

    PhysicalBackupRun(Path dataFolder, PhysicalRepository repository, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.repository = repository;
        this.terminal = terminal;
    }

    /** @param given the settings before any database was reached */
    static void requireEmbedded(Settings given) {
        if (EmbeddedCluster.isReplaced(given)) {
            throw new Refusal(
                    "--physical copies the files of the embedded database, and POSTGRES_HOST names another server (%s): ./forecourt backup without it backs that up"
                            .formatted(given.required(Setting.POSTGRES_HOST)));
        }
    }

    /** @param reached the settings that reach the embedded database */
    void make(Settings reached) throws IOException {
        EmbeddedCluster cluster = new EmbeddedCluster(dataFolder);
        ServerAccess server = cluster.access(reached);
        boolean isArchived = isArchivedByRun(reached);
        boolean isNewlyKept = isArchived && ServerArchiving.keepLog(server);
        boolean isMade = false;
        try (StoreLock _ = FolderStore.in(cluster.scratch()).lock("the proof of a physical backup")) {
            BaseManifest manifest = new PhysicalBackup(
                            server,
                            repository,
                            cluster.starter(),
                            cluster.scratch().resolve(CLUSTER),
                            new TerminalProgress(terminal))
                    .make();
            isMade = true;
            tell(manifest, isArchived);
        } finally {
            if (isNewlyKept && !isMade) {
                ServerArchiving.forgetLog(server);
            }
        }
    }

    private boolean isArchivedByRun(Settings reached) {
        return !reached.required(Setting.BACKUP_WAL).equals(OFF)
                && PhysicalPlace.of(dataFolder, reached).equals(Optional.of(repository));
    }

    private void tell(BaseManifest manifest, boolean isArchived) {
        terminal.line("Backup %s in %s: %s"
                .formatted(manifest.id(), repository.folder(), TerminalProgress.size(repository.size(manifest.id()))));
        PhysicalProof proof = manifest.proof();
        if (proof != null) {
            terminal.line("Proven by a restore in %.1f s: %d tables; %s"
                    .formatted(proof.seconds(), proof.tables(), proof.integrity()));
        }
        terminal.line(
                "It is not encrypted, and pictures and settings are not in it: ./forecourt backup takes care of those");
        terminal.line(
                isArchived
                        ? "While the product runs every change from now on is archived beside it: restore --to brings any moment back"
                        : "No later change is archived there: BACKUP_WAL and BACKUP_REPOSITORY in docs/settings.md say how");
        if (repository.folder().startsWith(dataFolder)) {
            terminal.line("It lies beside the data it protects: --repository or BACKUP_REPOSITORY names another disk");
        }
    }

    /** The oldest backup that the numbers keep is the first moment that can still be restored; nothing later goes. */
    void prune(Retention retention) throws IOException {
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
                    terminal.line(
                            "Removed %d older physical backups and their log: the first moment that can be restored is %s"
                                    .formatted(removed, oldest.get().finishedAt()));
                }
            }
        }
    }
}
