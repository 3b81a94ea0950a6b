package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.NeighbourServer;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.operations.EmbeddedDatabases;
import org.forecourt.safekeeping.LogArchive;
import org.forecourt.safekeeping.Migrating;
import org.forecourt.safekeeping.MomentRestore;
import org.forecourt.safekeeping.PhysicalBackups;
import org.forecourt.safekeeping.ReturnedPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of the container beside, as a process, with the embedded server's programs in place of the image's: what a stack
 * does with its volume, without an engine.
 */
class ScratchServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private final Path data = folder.resolve("data");
    private final Path volume = data.resolve("postgres");
    private final PhysicalRepository repository = new PhysicalRepository(folder.resolve("repository/physical"));
    private final List<String> said = new ArrayList<>();

    @Test
    void a_lost_volume_comes_back_with_every_archived_row_beside_what_is_there_and_undo_gives_that_back()
            throws Exception {
        ServerAccess superuser;
        DatabaseAccess owner;
        try (EmbeddedDatabases live = EmbeddedDatabases.open(data)) {
            superuser = live.superuser();
            owner = live.owner();
            new Migrating(owner).migrate(owner);
            write(owner, "create table forecourt.ledger (id integer)", "insert into forecourt.ledger values (1)");
            backUp(superuser);
            try (LogArchive archive = LogArchive.beginInTurn(superuser, repository, true)) {
                Awaitility.await().atMost(PATIENCE).until(archive::isArchiving);
                write(owner, "insert into forecourt.ledger values (2), (3)");
            }
        }
        assertThat(String.join("\n", said)).contains("Proven by a restore in", "restore --to brings any moment back");
        Files.move(volume, folder.resolve("lost"));
        assertThat(rows()).isEmpty();

        try (Neighbour beside = new Neighbour(Files.createDirectories(KeptClusters.inside(volume)))) {
            restore(beside, superuser, owner);
        }
        assertThat(String.join("\n", said)).contains("with all that is archived", "restore --undo puts them back");
        assertThat(rows()).hasValue(3);

        KeptClusters.in(volume).undo();
        assertThat(rows()).isEmpty();
        assertThat(KeptClusters.in(volume).forget()).isOne();
        assertThat(KeptClusters.inside(volume)).isEmptyDirectory();
    }

    private void backUp(ServerAccess superuser) throws Exception {
        Path desk = Files.createDirectories(folder.resolve("scratch"));
        try (Neighbour beside = new Neighbour(desk)) {
            new PhysicalBackups(repository, said::add)
                    .make(superuser, new PhysicalBackups.Scratch(beside.starter(), desk.resolve("scratch")), true);
        }
    }

    private void restore(Neighbour beside, ServerAccess superuser, DatabaseAccess owner) throws IOException {
        String id = KeptClusters.newId();
        new MomentRestore(
                        new MomentRestore.Cluster(KeptClusters.in(volume), beside.starter(), superuser, owner),
                        new ReturnedPictures(folder.resolve("media"), id, Progress.NONE),
                        id,
                        said::add)
                .run(
                        Optional.empty(),
                        repository,
                        new Repository(FolderStore.in(folder.resolve("repository"))),
                        (backup, manifest) -> null);
    }

    /** Empty in a database that knows no such table. */
    private OptionalInt rows() throws SQLException {
        try (EmbeddedDatabases live = EmbeddedDatabases.open(data);
                Connection connection = live.owner().connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('forecourt.ledger') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return OptionalInt.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select count(*) from forecourt.ledger")) {
                row.next();
                return OptionalInt.of(row.getInt(1));
            }
        }
    }

    private static void write(DatabaseAccess owner, String... statements) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The script on a folder. */
    private final class Neighbour implements AutoCloseable {

        private final Path desk;
        private final Process process;

        Neighbour(Path desk) throws IOException {
            this.desk = desk;
            Path bin = Files.createDirectories(folder.resolve("bin"));
            program(bin.resolve("chown"), ":");
            program(bin.resolve("docker-entrypoint.sh"), """
                    shift
                    if [ "$(id -u)" = 0 ]; then exec unshare --user %1$s -D "$PGDATA" "$@"; fi
                    exec %1$s -D "$PGDATA" "$@"
                    """.formatted(postgres()));
            Path script = Path.of("src/main/resources/org/forecourt/operations/deploy/scratch-server.sh");
            ProcessBuilder builder =
                    new ProcessBuilder(List.of("sh", script.toAbsolutePath().toString(), desk.toString()));
            builder.environment().putAll(Map.of("PATH", bin + ":/usr/bin:/bin", "TMPDIR", folder.toString()));
            this.process = builder.inheritIO().start();
        }

        NeighbourServer starter() {
            return new NeighbourServer(desk);
        }

        private static void program(Path file, String body) throws IOException {
            Files.writeString(file, "#!/bin/sh\n" + body + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        private Path postgres() throws IOException {
            try (Stream<Path> files = Files.walk(data.resolve("programs"))) {
                return files.filter(file -> file.endsWith("bin/postgres"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
