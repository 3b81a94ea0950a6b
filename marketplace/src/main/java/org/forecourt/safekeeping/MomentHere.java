package org.forecourt.safekeeping;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.physical.ArchiveRange;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PointInTime;
import org.forecourt.backup.store.Store;

/** {@code manage restore --to}: the stack's database as it was at a moment, while nobody runs on its files. */
final class MomentHere {

    private static final String LATEST = "latest";

    private final BackupDesk desk;
    private final StackDatabase database;
    private final PhysicalRepository repository;
    private final Optional<PointInTime> to;

    /**
     * What was asked for.
     *
     * @throws BackupRefusal when it is no moment, or the database is not ours
     */
    MomentHere(BackupDesk desk, String text) {
        this.desk = desk;
        this.database = new StackDatabase(desk.settings());
        database.requireOurs();
        this.repository = database.repository();
        this.to = text.equals(LATEST) ? Optional.empty() : Optional.of(PointInTime.parse(text, ZoneOffset.UTC));
    }

    /** Whether there is something to begin with; touches nothing. What the log holds is known once the site has stopped. */
    int look() {
        if (repository.names().isEmpty()) {
            throw new BackupRefusal(
                    "there is no physical backup in %s: ./forecourt backup --mode docker --physical makes one"
                            .formatted(repository.folder()));
        }
        ArchiveRange range = repository
                .range()
                .orElseThrow(() -> new BackupRefusal("there is no proven physical backup in " + repository.folder()));
        if (to.isPresent() && to.get().instant().isBefore(range.from())) {
            throw new BackupRefusal("%s is before the first backup: the archive holds every change from %s"
                    .formatted(to.get(), range.from()));
        }
        desk.line("The database is to be restored %s"
                .formatted(to.map(moment -> "as it was at " + moment).orElse("with all that is archived")));
        return 0;
    }

    int restore(Store portable, GivenKeys keys) throws IOException {
        KeptClusters kept = database.kept();
        kept.finishInterrupted(database.starter());
        String id = KeptClusters.newId();
        new MomentRestore(
                        new MomentRestore.Cluster(kept, database.starter(), database.access(), database.owner()),
                        new ReturnedPictures(database.media(), id, desk.progress()),
                        id,
                        desk::line)
                .run(
                        to,
                        repository,
                        new Repository(portable),
                        (backup, manifest) -> keys.openerIfGiven(backup, manifest, desk.settings()));
        return 0;
    }
}
