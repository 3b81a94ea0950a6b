package org.forecourt.backup.portable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.forecourt.backup.Progress;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.store.FolderStore;

/**
 * Backs up a database that is being written to as fast as it goes, and each time archives its running data directory with
 * {@code tar} beside it. Counts how many of each can be used: started, every row read by table and by index, and no money lost.
 */
public final class BackupUnderLoadMain {

    private static final int ACCOUNTS = 200_000;
    private static final int WRITERS = 3;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong transfers = new AtomicLong();
    private final Path folder;
    private final int rounds;

    private BackupUnderLoadMain(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Arguments: how many of each, and an empty folder to work in. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new BackupUnderLoadMain(Path.of(arguments[1]), Integer.parseInt(arguments[0])).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path data = folder.resolve("data");
        int proven = 0;
        int archives = 0;
        try (EmbeddedPostgres server = server(data, true);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            DatabaseAccess access = prepare(server);
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                Future<?> _ = threads.submit(() -> write(access, seed));
            }
            Future<?> _ = threads.submit(() -> checkpoint(server));
            try {
                for (int round = 1; round <= rounds; round++) {
                    boolean isProven = backup(access, round);
                    boolean isUsable = archive(data, round);
                    proven += isProven ? 1 : 0;
                    archives += isUsable ? 1 : 0;
                    System.out.printf(
                            "round %d: backup %s, tar %s, %d transactions so far%n",
                            round, isProven ? "usable" : "UNUSABLE", isUsable ? "usable" : "unusable", transfers.get());
                }
            } finally {
                isOver.set(true);
            }
        }
        System.out.printf("usable: %d of %d backups, %d of %d archives by tar%n", proven, rounds, archives, rounds);
        return proven == rounds;
    }

    private boolean backup(DatabaseAccess access, int round) throws IOException {
        Installation installation = new Installation(access, folder.resolve("media"), Map.of(), Map.of(), "bench");
        FolderStore store = FolderStore.in(folder.resolve("repository" + round));
        PortableBackup.Result result =
                new PortableBackup(installation, store, Progress.NONE).run(chosen -> Protection.NONE);
        if (!result.proof().isProven()) {
            System.out.println(result.proof().reason());
        }
        return result.proof().isProven();
    }

    /** Leaves out the note of the running process, as a careful person would. */
    private boolean archive(Path data, int round) throws IOException, InterruptedException {
        Path copy = Files.createDirectories(folder.resolve("copy" + round));
        String script =
                "tar -C '%s' --exclude=postmaster.pid -cf - . 2>/dev/null | tar -C '%s' -xf -".formatted(data, copy);
        new ProcessBuilder("sh", "-c", script).start().waitFor();
        new ProcessBuilder("chmod", "700", copy.toString()).start().waitFor();
        try (EmbeddedPostgres restored = server(copy, false)) {
            return isWhole(new DatabaseAccess("localhost", restored.getPort(), "market", "postgres", "postgres"));
        } catch (IOException | SQLException | IllegalStateException unusable) {
            return false;
        } finally {
            new ProcessBuilder("rm", "-rf", copy.toString()).start().waitFor();
        }
    }

    private static boolean isWhole(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            // a torn index may lead round in circles
            statement.execute("set statement_timeout = '5min'");
            long money = number(statement, "select sum(balance) from forecourt.account");
            long rows = number(statement, "select count(*) from forecourt.note where length(text) > 0");
            statement.execute("set enable_seqscan to off; set enable_bitmapscan to off");
            long indexed = number(statement, "select count(*) from forecourt.note where id >= 0");
            statement.execute("reindex database market");
            return money == 1000L * ACCOUNTS && rows == indexed;
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static EmbeddedPostgres server(Path data, boolean isNew) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(isNew)
                .setServerConfig("max_wal_size", "32MB")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("wal_recycle", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static DatabaseAccess prepare(EmbeddedPostgres server) throws SQLException {
        DatabaseAccess admin = new DatabaseAccess("localhost", server.getPort(), "postgres", "postgres", "postgres");
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database market");
        }
        DatabaseAccess access = admin.at("market");
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema forecourt;
                    create table forecourt.account (id bigint primary key, balance bigint not null, touched timestamptz);
                    create table forecourt.note (id bigint generated always as identity primary key, text text not null);
                    create index note_text on forecourt.note (text);
                    insert into forecourt.account select n, 1000, now() from generate_series(1, %d) n
                    """.formatted(ACCOUNTS));
        }
        return access;
    }

    private Object write(DatabaseAccess access, int seed) throws SQLException {
        try (Connection connection = access.connect();
                PreparedStatement move = connection.prepareStatement("""
                        update forecourt.account
                        set balance = balance + case when id = ? then -1 else 1 end, touched = clock_timestamp()
                        where id in (?, ?)
                        """);
                PreparedStatement note =
                        connection.prepareStatement("insert into forecourt.note (text) values (md5(random()::text))")) {
            connection.setAutoCommit(false);
            java.util.Random random = new java.util.Random(seed);
            while (!isOver.get()) {
                // each writer has accounts of its own, so that none waits for another
                long from = 1 + seed + (long) WRITERS * random.nextInt(ACCOUNTS / WRITERS / 2 - 1);
                long to = from + WRITERS;
                move.setLong(1, from);
                move.setLong(2, from);
                move.setLong(3, to);
                move.executeUpdate();
                note.executeUpdate();
                connection.commit();
                transfers.incrementAndGet();
            }
        }
        return seed;
    }

    private Object checkpoint(EmbeddedPostgres server) throws SQLException, InterruptedException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (!isOver.get()) {
                statement.execute("checkpoint");
                Thread.sleep(50);
            }
        }
        return true;
    }
}
