package org.forecourt.safekeeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.ClusterStarter;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PointInTime;
import org.forecourt.backup.physical.PointInTimeRestore;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.MailFence;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;

/** Brings the database of a stopped product back to a moment, whichever of ours it is. Beside the live files until it switches. */
public final class MomentRestore {

    private final Cluster cluster;
    private final ReturnedPictures pictures;
    private final String id;
    private final Consumer<String> lines;
    private final LineProgress progress;
    private long heldMails;

    /**
     * One restore.
     *
     * @param id by which it is known, see {@link KeptClusters#newId}
     */
    public MomentRestore(Cluster cluster, ReturnedPictures pictures, String id, Consumer<String> lines) {
        this.cluster = cluster;
        this.pictures = pictures;
        this.id = id;
        this.lines = lines;
        this.progress = new LineProgress(lines);
    }

    /**
     * What is restored, on which no server runs.
     *
     * @param superuser how to sign in to the restored one; host and port do not matter
     * @param owner the product's own role, likewise: its password is set
     */
    public record Cluster(KeptClusters kept, ClusterStarter starter, ServerAccess superuser, DatabaseAccess owner) {

        private DatabaseAccess ownerOf(ServerAccess restored) {
            return new DatabaseAccess(
                    restored.host(), restored.port(), owner.database(), owner.user(), owner.password());
        }
    }

    /**
     * Restores and switches.
     *
     * @param to empty for all that is archived
     * @param portable where pictures may come from
     */
    public void run(
            Optional<PointInTime> to, PhysicalRepository repository, Repository portable, ReturnedPictures.Keys keys)
            throws IOException {
        try (StoreLock _ = FolderStore.in(repository.folder()).lock("restore")) {
            PointInTimeRestore.Restored restored = beside(to, repository);
            pictures.bringBack(portable, keys);
            progress.step("Switching to the restored database");
            boolean isKept = cluster.kept().switchTo(restored, id);
            tell(to, restored, isKept);
        }
    }

    private PointInTimeRestore.Restored beside(Optional<PointInTime> to, PhysicalRepository repository) {
        try {
            return new PointInTimeRestore(repository, cluster.superuser(), cluster.starter(), progress)
                    .restore(
                            to.map(PointInTime::instant),
                            cluster.kept().workplace(id),
                            restored -> prepare(restored, to));
        } catch (RuntimeException failed) {
            cluster.kept().discard(id);
            throw failed;
        }
    }

    /** Nobody else reaches the restored database yet. */
    private void prepare(ServerAccess restored, Optional<PointInTime> to) throws SQLException {
        DatabaseAccess product = cluster.ownerOf(restored);
        Instant restoredTo;
        try (Connection connection = restored.connect("forecourt-restore");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password %s"
                    .formatted(
                            statement.enquoteIdentifier(product.user(), true),
                            statement.enquoteLiteral(product.password())));
            try (ResultSet row = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
                row.next();
                Instant last = Optional.ofNullable(row.getTimestamp(1))
                        .map(java.sql.Timestamp::toInstant)
                        .orElseGet(Instant::now);
                restoredTo = to.map(PointInTime::instant).orElse(last);
            }
        }
        progress.step("Bringing the restored data to this version");
        Migrating schema = new Migrating(product);
        try (Connection connection = product.connect()) {
            schema.requireKnown(new Catalog(connection, Installation.SCHEMAS).versions());
        }
        schema.migrate(product);
        heldMails = MailFence.raise(product, restoredTo);
        pictures.lookFor(product);
    }

    private void tell(Optional<PointInTime> to, PointInTimeRestore.Restored restored, boolean isKept) {
        String last = restored.lastCommit()
                .map(commit -> "; the last change in it is of " + new PointInTime(commit, ZoneId.systemDefault()))
                .orElse("");
        lines.accept("Restored the database %s%s; checked: %s"
                .formatted(
                        to.map(moment -> "as it was at " + moment).orElse("with all that is archived"),
                        last,
                        restored.integrity()));
        lines.accept(BackupWords.heldMails(heldMails));
        if (pictures.returned() > 0) {
            lines.accept("Brought %d picture files back from backups".formatted(pictures.returned()));
        }
        pictures.lost().ifPresent(lines);
        lines.accept(isKept ? BackupWords.KEPT : "There was no database before");
    }
}
