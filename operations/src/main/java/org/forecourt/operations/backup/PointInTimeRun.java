package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PointInTime;
import org.forecourt.backup.physical.PointInTimeRestore;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.MailFence;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.operations.EmbeddedCluster;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.BackupWords;
import org.forecourt.safekeeping.Migrating;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Brings the embedded database of a stopped product back to a moment. */
final class PointInTimeRun {

    private static final String LATEST = "latest";

    private final EmbeddedCluster cluster;
    private final Settings settings;
    private final KeyOptions keys;
    private final Terminal terminal;
    private final TerminalProgress progress;
    private long heldMails;

    PointInTimeRun(Path dataFolder, Settings settings, KeyOptions keys, Terminal terminal) {
        this.cluster = new EmbeddedCluster(dataFolder);
        this.settings = settings;
        this.keys = keys;
        this.terminal = terminal;
        this.progress = new TerminalProgress(terminal);
    }

    /**
     * What the operator asked for; empty for the latest moment.
     *
     * @param given the settings before any database was reached
     */
    static Optional<PointInTime> parse(String text, Settings given) {
        if (EmbeddedCluster.isReplaced(given)) {
            throw new Refusal(
                    "--to restores the files of the embedded database, and POSTGRES_HOST names another server (%s): that server's own point in time does it, or restore ID from a backup"
                            .formatted(given.required(Setting.POSTGRES_HOST)));
        }
        return text.strip().equals(LATEST)
                ? Optional.empty()
                : Optional.of(PointInTime.parse(text, ZoneId.systemDefault()));
    }

    /** While the data folder is ours alone. */
    void restore(Optional<PointInTime> to, PhysicalRepository repository, Store portable) throws IOException {
        if (repository.names().isEmpty()) {
            throw new Refusal("there is no physical backup in %s: ./forecourt backup --physical makes one"
                    .formatted(repository.folder()));
        }
        KeptClusters kept = cluster.kept();
        kept.requireOneFileSystem();
        kept.finishInterrupted(cluster.starter());
        cluster.starter().stopLeftBehind(cluster.files());
        String id = KeptClusters.newId();
        ReturnedPictures pictures = new ReturnedPictures(Path.of(settings.required(Setting.MEDIA_ROOT)), id, progress);
        try (StoreLock _ = FolderStore.in(repository.folder()).lock("restore")) {
            PointInTimeRestore.Restored restored = beside(to, repository, id, pictures);
            pictures.bringBack(new Repository(portable), keys, settings);
            progress.step("Switching to the restored database");
            boolean isKept = kept.switchTo(restored, id);
            tell(to, restored, pictures, isKept);
        }
    }

    private PointInTimeRestore.Restored beside(
            Optional<PointInTime> to, PhysicalRepository repository, String id, ReturnedPictures pictures) {
        try {
            return new PointInTimeRestore(repository, cluster.accessToRestored(), cluster.starter(), progress)
                    .restore(
                            to.map(PointInTime::instant),
                            cluster.kept().workplace(id),
                            restored -> prepare(restored, to, pictures));
        } catch (RuntimeException failed) {
            cluster.kept().discard(id);
            throw failed;
        }
    }

    /** Nobody else reaches the restored database yet. */
    private void prepare(ServerAccess restored, Optional<PointInTime> to, ReturnedPictures pictures)
            throws SQLException {
        DatabaseAccess product = cluster.ownerOf(restored);
        Instant restoredTo;
        try (Connection connection = restored.connect("forecourt-restore");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password %s"
                    .formatted(product.user(), statement.enquoteLiteral(product.password())));
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

    private void tell(
            Optional<PointInTime> to, PointInTimeRestore.Restored restored, ReturnedPictures pictures, boolean isKept) {
        String last = restored.lastCommit()
                .map(commit -> "; the last change in it is of " + new PointInTime(commit, ZoneId.systemDefault()))
                .orElse("");
        terminal.line("Restored the database %s%s; checked: %s"
                .formatted(
                        to.map(moment -> "as it was at " + moment).orElse("with all that is archived"),
                        last,
                        restored.integrity()));
        terminal.line(BackupWords.heldMails(heldMails));
        if (pictures.returned() > 0) {
            terminal.line("Brought %d picture files back from backups".formatted(pictures.returned()));
        }
        pictures.lost().ifPresent(terminal::line);
        terminal.line(isKept ? BackupWords.KEPT : "There was no database before");
    }
}
