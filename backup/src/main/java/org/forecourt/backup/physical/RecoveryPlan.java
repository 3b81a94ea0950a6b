package org.forecourt.backup.physical;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupRefusal;

/**
 * From which backup, along which timeline and up to when.
 *
 * @param to empty for all there is
 */
record RecoveryPlan(BaseManifest base, Timelines timelines, Optional<Instant> to) {

    /**
     * Chooses the timeline that was in force at the instant and the newest proven backup before it.
     *
     * @throws BackupRefusal when nothing reaches the instant
     */
    static RecoveryPlan choose(PhysicalRepository repository, Optional<Instant> to) throws IOException {
        List<BaseManifest> backups = repository.backups();
        if (backups.isEmpty()) {
            throw new BackupRefusal("there is no physical backup in " + repository.folder());
        }
        String system = backups.getLast().system();
        WalFolder log = WalFolder.of(repository.log(), system);
        List<BaseManifest> ours =
                backups.stream().filter(base -> base.system().equals(system)).toList();
        Timelines timelines = Timelines.of(Reigns.of(log, ours).inForce(to), log);
        return ours.reversed().stream()
                .filter(base -> to.isEmpty() || !base.finishedAt().isAfter(to.get()))
                .filter(base -> timelines.contains(base.timeline(), Positions.parse(base.pointPosition())))
                .findFirst()
                .map(base -> new RecoveryPlan(base, timelines, to))
                .orElseThrow(() -> new BackupRefusal(
                        to.map(instant -> "%s is before the first backup: the archive holds every change from %s"
                                        .formatted(instant, repository.range().orElseThrow()))
                                .orElse("no backup leads to the end of the log: make a new physical backup")));
    }
}
