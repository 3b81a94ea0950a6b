package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;

/**
 * Restores a cluster as it was at an instant, beside the live one: checks every file and every record of the log first,
 * lets a server replay them, checks the result. Nothing live is touched.
 */
public final class PointInTimeRestore {

    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private final PhysicalRepository repository;
    private final ServerAccess access;
    private final ClusterStarter starter;
    private final Progress progress;

    /**
     * A restoration.
     *
     * @param access user, password and database as they were at the time of the backup; host and port do not matter
     */
    public PointInTimeRestore(
            PhysicalRepository repository, ServerAccess access, ClusterStarter starter, Progress progress) {
        this.repository = repository;
        this.access = access;
        this.starter = starter;
        this.progress = progress;
    }

    /** What is done to the restored database before anybody else can reach it, such as fencing off its mails. */
    public interface Preparation {

        /** @param restored the running server, as a superuser */
        void prepare(ServerAccess restored) throws SQLException;
    }

    /**
     * A restored cluster, stopped and with its own configuration.
     *
     * @param data the folder of its files
     * @param lastCommit the last change in it, null when the log held none
     * @param integrity how it was checked
     */
    public record Restored(Path data, Optional<Instant> lastCommit, String integrity) {}

    /**
     * Restores.
     *
     * @param to the instant, inclusive; empty for all that the archive holds
     * @param beside a folder on the same file system as the live data; what is in it is deleted
     * @throws BackupRefusal when the instant is before the first backup or after what the archive holds
     * @throws BackupFailure when a file is damaged or missing, or the result is not sound
     */
    public Restored restore(Optional<Instant> to, Path beside, Preparation preparation) {
        try {
            progress.step("Checking the backup and the log");
            RecoveryPlan plan = RecoveryPlan.choose(repository, to);
            BaseFolder base = repository.base(plan.base().id());
            requireRoom(base, WalFolder.of(repository.log(), plan.base().system()), beside);
            ScratchCluster cluster = ScratchCluster.in(beside, starter);
            ServerFiles.lay(base, plan.base(), cluster.data());
            WalReader.Content log = layLog(plan, cluster);
            progress.step("Replaying the log");
            String integrity = recover(plan, log, cluster, preparation);
            Optional<Instant> last = Optional.ofNullable(log.lastCommit())
                    .map(commit -> to.filter(commit::isAfter).orElse(commit));
            return new Restored(cluster.release(), last, integrity);
        } catch (IOException | SQLException failed) {
            throw new BackupFailure("the restore failed: " + failed.getMessage(), failed);
        }
    }

    private WalReader.Content layLog(RecoveryPlan plan, ScratchCluster cluster) throws IOException {
        BaseManifest base = plan.base();
        WalFolder archive = WalFolder.of(repository.log(), base.system());
        LogChain chain = LogChain.lay(
                base,
                plan.timelines(),
                List.of(archive, repository.base(base.id()).log(base.system())),
                cluster.log());
        cluster.layHistories(
                archive,
                Math.max(
                        archive.newestTimeline(),
                        plan.timelines().spans().getLast().timeline()));
        chain.mustReach(Positions.parse(base.pointPosition()));
        Instant complete = completeUpTo(WalJournal.of(archive), plan, chain);
        if (plan.to().isPresent() && plan.to().get().isAfter(complete)) {
            throw new BackupRefusal("%s is after the end of the archive: it holds every change from %s to %s"
                    .formatted(plan.to().get(), repository.range().orElseThrow().from(), complete));
        }
        return chain.content();
    }

    private static Instant completeUpTo(WalJournal journal, RecoveryPlan plan, LogChain chain) {
        Instant complete = plan.base().pointAt();
        Instant lastCommit = chain.content().lastCommit();
        if (lastCommit != null && lastCommit.isAfter(complete)) {
            complete = lastCommit;
        }
        if (plan.to().filter(complete::isAfter).isPresent()) {
            // whatever is missing or damaged lies behind the instant
            return complete;
        }
        Optional<WalJournal.Entry> entry =
                journal.entry(plan.timelines().spans().getLast().timeline());
        if (entry.isPresent()) {
            chain.mustReach(entry.get().position());
            complete = entry.get().complete().isAfter(complete) ? entry.get().complete() : complete;
        }
        return complete;
    }

    private String recover(RecoveryPlan plan, WalReader.Content log, ScratchCluster cluster, Preparation preparation)
            throws IOException, SQLException {
        Map<String, String> target = new LinkedHashMap<>();
        target.put(
                "recovery_target_timeline",
                String.valueOf(plan.timelines().spans().getLast().timeline()));
        Instant lastCommit = log.lastCommit();
        // with no commit behind the instant the server would wait for one that never comes
        if (plan.to().isPresent()
                && lastCommit != null
                && lastCommit.isAfter(plan.to().get())) {
            target.put("recovery_target_time", TARGET.format(plan.to().get()));
        }
        try (ClusterStarter.Started started = cluster.recover(starter, access, target, true)) {
            if (!target.containsKey("recovery_target_time")) {
                mustHaveReplayed(cluster, log.end());
            }
            return check(access.at("127.0.0.1", started.port()), preparation);
        }
    }

    private String check(ServerAccess server, Preparation preparation) throws SQLException {
        try (Connection connection = server.connect("forecourt-restore")) {
            progress.step("Checking the restored database");
            String integrity = Integrity.check(connection);
            preparation.prepare(server);
            return integrity;
        }
    }

    private static void mustHaveReplayed(ScratchCluster cluster, long end) throws IOException {
        long replayed = cluster.replayedUpTo().orElseThrow(() -> new BackupFailure("the server replayed no log"));
        if (!WalReader.reaches(replayed, end)) {
            throw new BackupFailure("the server stopped replaying at %s, and the log goes on to %s"
                    .formatted(Positions.format(replayed), Positions.format(end)));
        }
    }

    /** Not in the middle of it, when the disk of the live data would be full. */
    private static void requireRoom(BaseFolder base, WalFolder archive, Path beside) throws IOException {
        long segments = archive.segments().size() + 2L;
        Room.require(beside, ServerFiles.bytes(base) + segments * WalSegment.SIZE, "the restore");
    }
}
