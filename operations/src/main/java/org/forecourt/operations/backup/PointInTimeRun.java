package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PointInTime;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.EmbeddedCluster;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.MomentRestore;
import org.forecourt.safekeeping.ReturnedPictures;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Brings the embedded database of a stopped product back to a moment. */
final class PointInTimeRun {

    private static final String LATEST = "latest";

    private final EmbeddedCluster cluster;
    private final Settings settings;
    private final KeyOptions keys;
    private final Terminal terminal;

    PointInTimeRun(Path dataFolder, Settings settings, KeyOptions keys, Terminal terminal) {
        this.cluster = new EmbeddedCluster(dataFolder);
        this.settings = settings;
        this.keys = keys;
        this.terminal = terminal;
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
        return parse(text);
    }

    /** The same wherever the database is. */
    static Optional<PointInTime> parse(String text) {
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
        ServerAccess superuser = cluster.accessToRestored();
        new MomentRestore(
                        new MomentRestore.Cluster(kept, cluster.starter(), superuser, cluster.ownerOf(superuser)),
                        new ReturnedPictures(
                                Path.of(settings.required(Setting.MEDIA_ROOT)), id, new TerminalProgress(terminal)),
                        id,
                        terminal::line)
                .run(
                        to,
                        repository,
                        new Repository(portable),
                        (backup, manifest) -> keys.openerIfGiven(backup, manifest, settings));
    }
}
