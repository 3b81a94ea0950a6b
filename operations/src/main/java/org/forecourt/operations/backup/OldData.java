package org.forecourt.operations.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.portable.KeptData;
import org.forecourt.operations.EmbeddedCluster;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.postgres.PostgresFailure;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from before restores of both kinds: databases beside the product's own, and whole clusters beside the
 * embedded one. The ids are times, so the latest of all is known.
 */
final class OldData {

    private final Path dataFolder;
    private final OpenInstallation installation;
    private final EmbeddedCluster cluster;
    private final boolean isEmbedded;
    private @Nullable KeptData databases;

    /** Of a data folder that was taken and whose database is stopped. */
    OldData(Path dataFolder, OpenInstallation installation, Settings given) {
        this.dataFolder = dataFolder;
        this.installation = installation;
        this.cluster = new EmbeddedCluster(dataFolder);
        this.isEmbedded = !EmbeddedCluster.isReplaced(given);
    }

    /** Puts the data from before the latest restore back and tells its id. */
    String undo() {
        KeptClusters clusters = clusters();
        Optional<String> latest = isEmbedded ? clusters.latest() : Optional.empty();
        if (latest.isEmpty() || isFollowedByAnother(latest.get())) {
            return databases().undo();
        }
        installation.stopDatabase();
        cluster.starter().stopLeftBehind(cluster.files());
        return clusters.undo();
    }

    /** A cluster that does not even start was followed by nothing. */
    private boolean isFollowedByAnother(String clusterId) {
        try {
            return databases()
                    .latest()
                    .filter(id -> id.compareTo(clusterId) > 0)
                    .isPresent();
        } catch (PostgresFailure restoredDoesNotStart) {
            return false;
        } catch (SQLException failed) {
            throw new BackupFailure("the database does not answer as expected: " + failed.getMessage(), failed);
        }
    }

    /** Removes all of it and tells how many restores it was from. */
    int forget() {
        int databases = databases().forget();
        return databases + (isEmbedded ? clusters().forget() : 0);
    }

    private KeptClusters clusters() {
        KeptClusters kept = cluster.kept();
        if (isEmbedded) {
            kept.finishInterrupted(cluster.starter());
        }
        return kept;
    }

    private KeptData databases() {
        KeptData known = databases;
        if (known == null) {
            known = new KeptData(new ThisInstallation(dataFolder, installation.startDatabase()).describe());
            databases = known;
        }
        return known;
    }
}
