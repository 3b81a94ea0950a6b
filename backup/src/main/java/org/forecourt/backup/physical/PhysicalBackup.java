package org.forecourt.backup.physical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;

/**
 * Makes a physical backup: copies the files of a running server and its log beside them, restores both into a scratch
 * cluster at once and compares every table with what the live server held at the same point of the log. What does not
 * prove equal is no backup.
 */
public final class PhysicalBackup {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LOG_PATIENCE = Duration.ofMinutes(5);
    private static final String MAJOR = "17";

    private final ServerAccess server;
    private final PhysicalRepository repository;
    private final Path scratch;
    private final PhysicalProver prover;
    private final Progress progress;

    /**
     * A backup that is still to be made.
     *
     * @param scratch a folder for the scratch cluster, with room for the whole database
     */
    public PhysicalBackup(
            ServerAccess server,
            PhysicalRepository repository,
            ClusterStarter starter,
            Path scratch,
            Progress progress) {
        this.server = server;
        this.repository = repository;
        this.scratch = scratch;
        this.prover = new PhysicalProver(server, starter, scratch);
        this.progress = progress;
    }

    /**
     * Copies, restores, compares.
     *
     * @return the manifest with its proof
     * @throws BackupRefusal when this server cannot be backed up in this way
     * @throws BackupFailure when something failed; then nothing counts as a backup
     */
    public BaseManifest make() {
        try (StoreLock alone = FolderStore.in(repository.folder()).lock("physical backup")) {
            repository.removeUnfinished();
            return makeAlone();
        } catch (SQLException | IOException failed) {
            throw new BackupFailure("the physical backup failed: " + failed.getMessage(), failed);
        }
    }

    private BaseManifest makeAlone() throws SQLException, IOException {
        String version = checkServer();
        Room.require(scratch, databaseBytes(), "the proof by a restore");
        String id = ID.format(Instant.now());
        BaseFolder unfinished = repository.unfinished(id);
        Durable.folder(unfinished.path());
        BaseManifest manifest = copy(unfinished, id, version);
        unfinished.write(manifest);
        progress.step("Restoring it into a scratch cluster and comparing");
        BaseManifest proven = manifest.with(prover.prove(unfinished, manifest));
        unfinished.write(proven);
        Folders.force(unfinished.path());
        Durable.move(unfinished.path(), repository.base(id).path());
        return proven;
    }

    private String checkServer() throws SQLException {
        try (Connection connection = server.connect("forecourt-backup");
                Statement statement = connection.createStatement()) {
            String version = show(statement, "server_version").split(" ", 2)[0];
            refuseUnless(
                    version.startsWith(MAJOR + "."),
                    "a physical backup needs PostgreSQL %s, and this server is %s".formatted(MAJOR, version));
            refuseUnless(
                    show(statement, "wal_segment_size").equals("16MB"),
                    "the server's log has segments of another size than 16 MB");
            refuseUnless(
                    !show(statement, "wal_level").equals("minimal"), "the server's wal_level is minimal: set replica");
            try (ResultSet row = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
                refuseUnless(row.next() && row.getBoolean(1), "a physical backup needs a superuser of the database");
            }
            return version;
        }
    }

    private long databaseBytes() throws SQLException {
        try (Connection connection = server.connect("forecourt-backup");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(pg_database_size(oid)) from pg_database")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String show(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void refuseUnless(boolean fine, String message) {
        if (!fine) {
            throw new BackupRefusal(message);
        }
    }

    private BaseManifest copy(BaseFolder folder, String id, String version) throws SQLException, IOException {
        String name = "forecourt_" + id.toLowerCase(java.util.Locale.ROOT);
        try (BackupWal wal = BackupWal.start(server, folder.path().resolve(BaseFolder.LOG), name)) {
            progress.step("Copying the database's files");
            Copied copied = copyFiles(folder, name);
            Instant finishedAt = serverTime();
            progress.step("Hashing every table");
            try (ProvenPoint point = ProvenPoint.make(server, name)) {
                SortedMap<String, String> tables = TableFingerprints.of(point.snapshot());
                wal.awaitDurable(point.position(), LOG_PATIENCE);
                WalFolder log = wal.finish();
                log.copyHistory(
                        copied.sent().timeline(),
                        WalFolder.of(repository.log(), log.path().getFileName().toString()));
                return new BaseManifest(
                        BaseManifest.FORMAT,
                        id,
                        log.path().getFileName().toString(),
                        version,
                        copied.sent().timeline(),
                        copied.sent().start().asString(),
                        copied.sent().end().asString(),
                        finishedAt,
                        copied.hash(),
                        Sealing.sha256(copied.sent().manifest()),
                        log.segments().stream().map(WalSegment::name).toList(),
                        name,
                        Positions.format(point.position()),
                        point.instant(),
                        tables,
                        null);
            }
        }
    }

    private record Copied(BaseBackupCommand.Sent sent, String hash) {}

    private Copied copyFiles(BaseFolder folder, String label) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(folder.files());
                Sealing.Output sealed = Sealing.into(file)) {
            BaseBackupCommand.Sent sent = BaseBackupCommand.run(server, label, sealed);
            Files.write(folder.serverManifest(), sent.manifest());
            return new Copied(sent, sealed.finish());
        }
    }

    /** After the copy has ended: every later commit has a later time. */
    private Instant serverTime() throws SQLException {
        try (Connection connection = server.connect("forecourt-backup");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
