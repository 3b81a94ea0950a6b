package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/**
 * A cluster that is recovered beside the live one. Its server listens on loopback only, takes no connection before
 * recovery is over, waits for no standby and archives nothing; the configuration it came with lies aside meanwhile.
 */
final class ScratchCluster {

    private static final String SETTINGS = "postgresql.auto.conf";
    private static final String ASIDE = "postgresql.auto.conf.before-restore";
    private static final String SIGNAL = "recovery.signal";
    private static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");
    private static final String DATA = "data";
    private static final String LOGS = "logs";
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final Path folder;

    private ScratchCluster(Path folder) {
        this.folder = folder;
    }

    /** An empty one; what an interrupted attempt left there is removed. */
    static ScratchCluster in(Path folder, ClusterStarter starter) throws IOException {
        starter.stopLeftBehind(dataIn(folder));
        Folders.delete(folder);
        Durable.folder(folder.resolve(DATA));
        Durable.folder(folder.resolve(LOGS));
        return new ScratchCluster(folder);
    }

    /** Where the cluster lies in the folder of an earlier one. */
    static Path dataIn(Path folder) {
        return folder.resolve(DATA);
    }

    Path data() {
        return dataIn(folder);
    }

    Path log() {
        return data().resolve("pg_wal");
    }

    /**
     * Lays the histories of all timelines, also of those that are not followed, so that recovery begins one that never was.
     *
     * @param newest a number up to which all are taken
     */
    void layHistories(WalFolder archive, int newest) throws IOException {
        for (int timeline = 2; timeline <= newest || archive.history(timeline).isPresent(); timeline++) {
            Durable.write(
                    log().resolve("%08X.history".formatted(timeline)),
                    archive.history(timeline).orElse(new byte[0]));
        }
    }

    /**
     * Recovers up to a target and opens the cluster on a new timeline.
     *
     * @param access how to sign in; host and port do not matter
     * @param target {@code recovery_target_…} settings; none to recover all there is
     * @param durable whether the result must survive a power cut
     */
    ClusterStarter.Started recover(
            ClusterStarter starter, ServerAccess access, Map<String, String> target, boolean durable)
            throws IOException {
        configure(target, durable);
        return opened(starter, access)
                .or(() -> {
                    starter.setPassword(data(), access.user(), access.password());
                    return opened(starter, access);
                })
                .orElseThrow(() -> new BackupFailure("the restored server does not take the password it was given"));
    }

    /** Empty when the cluster knows another password; then it is stopped. */
    private Optional<ClusterStarter.Started> opened(ClusterStarter starter, ServerAccess access) {
        ClusterStarter.Started started = starter.start(data(), folder.resolve(LOGS), PATIENCE);
        try {
            if (new RecoveryWait(access.at("127.0.0.1", started.port()), folder.resolve(LOGS)).await(PATIENCE)) {
                return Optional.of(started);
            }
        } catch (RuntimeException failed) {
            try (started) {
                throw failed;
            }
        }
        started.close();
        return Optional.empty();
    }

    /** Where the recovered cluster left the timeline of the log: behind the last record it replayed. */
    Optional<Long> replayedUpTo() throws IOException {
        try (Stream<Path> files = Files.list(log())) {
            Optional<Path> newest = files.filter(file ->
                            HISTORY.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(Path::getFileName));
            return newest.isEmpty()
                    ? Optional.empty()
                    : Timelines.parse(0, Files.readString(newest.get())).beginOfNewest();
        }
    }

    private void configure(Map<String, String> target, boolean durable) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "hot_standby", "off",
                "archive_mode", "off",
                "synchronous_standby_names", "",
                "primary_conninfo", "",
                "logging_collector", "off",
                "autovacuum", "off",
                // the segments lie in pg_wal already: this only says that there is nowhere else to look
                "restore_command", "false",
                "fsync", durable ? "on" : "off"));
        settings.put("recovery_target_action", "promote");
        settings.putAll(target);
        Path file = data().resolve(SETTINGS);
        if (!Files.exists(data().resolve(ASIDE))) {
            Files.move(file, data().resolve(ASIDE));
        }
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(entry -> "%s = '%s'\n"
                                .formatted(entry.getKey(), entry.getValue().replace("'", "''")))
                        .collect(Collectors.joining()));
        if (!Files.exists(data().resolve(SIGNAL))) {
            Files.createFile(data().resolve(SIGNAL));
        }
    }

    /**
     * Gives the stopped cluster its own configuration back, without the standby that commits would wait for.
     *
     * @return the folder of the files, ready for service
     */
    Path release() throws IOException {
        Path aside = data().resolve(ASIDE);
        String settings = Files.readString(aside)
                .lines()
                .filter(line -> !line.startsWith("synchronous_standby_names"))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(aside, settings);
        Files.move(aside, data().resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING);
        Folders.force(data());
        return data();
    }

    void delete() throws IOException {
        Folders.delete(folder);
    }
}
