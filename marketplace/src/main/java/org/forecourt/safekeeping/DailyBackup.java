package org.forecourt.safekeeping;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.InUse;
import org.forecourt.backup.NoSpace;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.PortableDetails;
import org.forecourt.backup.portable.Protection;
import org.forecourt.backup.portable.Pruning;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the backup of the day, once for all nodes: whoever has the locks of store and database looks again whether it is
 * still due. It uses connections of its own, so the site's pool never waits for it.
 */
final class DailyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

    private final Settings settings;
    private final BackupOptions options;
    private final Clock clock;

    DailyBackup(Settings settings, BackupOptions options, Clock clock) {
        this.settings = settings;
        this.options = options;
        this.clock = clock;
    }

    /** Another node was faster. */
    private static final class NotDue extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The keys of the settings cannot be used. */
    private static final class UnusableKeys extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableKeys(BackupRefusal reason) {
            super(reason.getMessage(), reason);
        }
    }

    /** Whether there is a place for backups at all. */
    boolean hasPlace() {
        return RepositoryPlace.of(settings).isPresent();
    }

    /** The last proven backup of the repository. */
    Optional<BackupStanding.Proven> lastProven() throws IOException {
        RepositoryPlace place = RepositoryPlace.of(settings).orElseThrow();
        if (place.isMissing()) {
            return Optional.empty();
        }
        try (Store store = place.open(settings)) {
            return lastProven(new Repository(store));
        }
    }

    private static Optional<BackupStanding.Proven> lastProven(Repository backups) throws IOException {
        for (BackupFolder backup : backups.backups().reversed()) {
            if (backup.state() == BackupState.PROVEN) {
                Manifest manifest = backup.manifest().orElseThrow();
                if (manifest.kind().equals(PortableDetails.KIND)) {
                    return backup.proof()
                            .map(proof -> new BackupStanding.Proven(manifest.createdAt(), proof.duration()));
                }
            }
        }
        return Optional.empty();
    }

    /** Makes and proves it. Nothing when it went well or somebody else is at it, else what went wrong; the log has the reason. */
    Optional<BackupTrouble> run() {
        RepositoryPlace place = RepositoryPlace.of(settings).orElseThrow();
        try (Store store = place.open(settings)) {
            Installation installation = ProductInstallation.of(settings, ProductFiles.ofThisProcess());
            if (!RoomForBackup.isIn(store, installation)) {
                LOG.error(
                        "No backup was made: there is no room for it and its proof. repository={}",
                        store.description());
                return Optional.of(BackupTrouble.SPACE);
            }
            return run(store, installation);
        } catch (NotDue | InUse elsewhere) {
            LOG.info("The backup of the day is made by somebody else");
            return Optional.empty();
        } catch (UnusableKeys unusable) {
            LOG.error("No backup was made: reason=\"{}\"", unusable.getMessage());
            return Optional.of(BackupTrouble.SETTINGS);
        } catch (IOException | BackupRefusal unusable) {
            LOG.error("No backup was made: reason=\"{}\"", unusable.getMessage());
            return Optional.of(BackupTrouble.REPOSITORY);
        } catch (NoSpace full) {
            LOG.error("No backup was made: reason=\"{}\"", full.getMessage());
            return Optional.of(BackupTrouble.SPACE);
        } catch (SQLException | BackupFailure failed) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.info("The backup of the day ends with the site; the next start makes it up");
                return Optional.empty();
            }
            LOG.error("No backup was made: reason=\"{}\"", failed.getMessage());
            return Optional.of(BackupTrouble.FAILED);
        }
    }

    private Optional<BackupTrouble> run(Store store, Installation installation) throws IOException {
        PortableBackup.Result result = make(store, installation);
        if (!result.proof().isProven()) {
            LOG.error(
                    "A backup cannot be trusted: id={} reason=\"{}\"",
                    result.manifest().id(),
                    result.proof().reason());
            prune(store);
            return Optional.of(BackupTrouble.NOT_PROVEN);
        }
        LOG.info(
                "A backup was made and proven by a restore: id={} bytes={} proof_ms={}",
                result.manifest().id(),
                result.manifest().storedSize(),
                result.proof().durationMs());
        prune(store);
        return Optional.empty();
    }

    /** What breaks off may leave an unproven one, and such must not pile up either. */
    private PortableBackup.Result make(Store store, Installation installation) {
        try {
            return new PortableBackup(installation, store, Progress.NONE).run(locked -> {
                requireDue(new Repository(locked));
                return protection(locked);
            });
        } catch (InUse elsewhere) {
            throw elsewhere;
        } catch (BackupFailure failed) {
            if (!Thread.currentThread().isInterrupted()) {
                prune(store);
            }
            throw failed;
        }
    }

    /** Whatever becomes of it, the backup of the day is made. */
    private void prune(Store store) {
        try {
            Pruning.Removed removed = new Pruning(new Repository(store), options.retention()).run(clock.instant());
            if (removed.backups() > 0) {
                LOG.info("Older backups were removed: backups={} bytes={}", removed.backups(), removed.freed());
            }
        } catch (IOException | BackupFailure failed) {
            LOG.error("Older backups were not removed: reason=\"{}\"", failed.getMessage());
        }
    }

    private Protection protection(Store store) throws IOException {
        try {
            return ProtectionBySettings.of(settings, ProductFiles.home(), store);
        } catch (BackupRefusal unusable) {
            throw new UnusableKeys(unusable);
        }
    }

    private void requireDue(Repository backups) throws IOException {
        Instant proven = lastProven(backups).map(BackupStanding.Proven::at).orElse(null);
        if (!options.schedule().isDue(proven, clock.instant())) {
            throw new NotDue();
        }
    }
}
