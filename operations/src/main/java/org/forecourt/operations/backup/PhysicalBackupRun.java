package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.operations.EmbeddedCluster;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.PhysicalBackups;
import org.forecourt.safekeeping.PhysicalPlace;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** A physical backup of the embedded database, from where restores to a point in time begin. */
final class PhysicalBackupRun {

    private static final String CLUSTER = "cluster";
    private static final String OFF = "off";

    private final Path dataFolder;
    private final PhysicalRepository repository;
    private final PhysicalBackups backups;
    private final Terminal terminal;

    PhysicalBackupRun(Path dataFolder, PhysicalRepository repository, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.repository = repository;
        this.backups = new PhysicalBackups(repository, terminal::line);
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
        try (StoreLock _ = FolderStore.in(cluster.scratch()).lock("the proof of a physical backup")) {
            backups.make(
                    cluster.access(reached),
                    new PhysicalBackups.Scratch(
                            cluster.starter(), cluster.scratch().resolve(CLUSTER)),
                    isArchivedByRun(reached));
        }
        if (repository.folder().startsWith(dataFolder)) {
            terminal.line("It lies beside the data it protects: --repository or BACKUP_REPOSITORY names another disk");
        }
    }

    private boolean isArchivedByRun(Settings reached) {
        return !reached.required(Setting.BACKUP_WAL).equals(OFF)
                && PhysicalPlace.of(dataFolder, reached).equals(Optional.of(repository));
    }

    void prune(Retention retention) throws IOException {
        backups.prune(retention);
    }
}
