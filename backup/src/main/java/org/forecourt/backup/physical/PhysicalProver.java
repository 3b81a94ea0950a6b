package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.forecourt.backup.BackupFailure;

/** Restores a base backup into a scratch cluster, from the stored files alone, and compares it. */
final class PhysicalProver {

    private static final double NANOS = 1e9;

    private final ServerAccess server;
    private final ClusterStarter starter;
    private final Path scratch;

    PhysicalProver(ServerAccess server, ClusterStarter starter, Path scratch) {
        this.server = server;
        this.starter = starter;
        this.scratch = scratch;
    }

    /** @throws BackupFailure when the restored database is not equal to the live one at the backup's point */
    PhysicalProof prove(BaseFolder base, BaseManifest manifest) throws IOException, SQLException {
        long begin = System.nanoTime();
        ScratchCluster cluster = ScratchCluster.in(scratch, starter);
        ServerFiles.lay(base, manifest, cluster.data());
        Timelines line = new Timelines(List.of(new Timelines.Span(manifest.timeline(), 0, Long.MAX_VALUE)));
        WalFolder log = base.log(manifest.system());
        cluster.layHistories(log, manifest.timeline());
        LogChain.lay(manifest, line, List.of(log), cluster.log()).mustReach(Positions.parse(manifest.pointPosition()));
        String integrity = recoverAndCompare(cluster, manifest);
        cluster.delete();
        return new PhysicalProof(
                Instant.now(),
                Math.round((System.nanoTime() - begin) / NANOS * 10) / 10.0,
                manifest.tables().size(),
                integrity);
    }

    private String recoverAndCompare(ScratchCluster cluster, BaseManifest manifest) throws IOException, SQLException {
        Map<String, String> target = Map.of(
                "recovery_target_name", manifest.point(),
                "recovery_target_timeline", String.valueOf(manifest.timeline()));
        try (ClusterStarter.Started started = cluster.recover(starter, server, target, false);
                Connection connection = server.at("127.0.0.1", started.port()).connect("forecourt-backup-proof")) {
            compare(manifest.tables(), TableFingerprints.of(connection));
            return Integrity.check(connection);
        }
    }

    static void compare(SortedMap<String, String> expected, SortedMap<String, String> found) {
        expected.forEach((table, fingerprint) -> {
            if (!fingerprint.equals(found.get(table))) {
                throw new BackupFailure("the restored table %s holds %s, and the live one held %s"
                        .formatted(table, found.getOrDefault(table, "nothing"), fingerprint));
            }
        });
        if (found.size() != expected.size()) {
            throw new BackupFailure("the restored database has %d tables, and the live one had %d"
                    .formatted(found.size(), expected.size()));
        }
    }
}
