package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.store.FolderStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is moved between accounts all the time; in no backup may any of it be missing. */
class WritingTest {

    private static final int BACKUPS = 3;

    @TempDir
    private Path folder;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong transfers = new AtomicLong();

    @Test
    void a_backup_taken_while_everything_is_written_is_one_moment() throws Exception {
        TestMarket market = TestMarket.create(folder);
        long money = market.number("select sum(balance) from forecourt.account");
        FolderStore store = FolderStore.in(folder.resolve("repository"));
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Future<?> first = writers.submit(() -> move(market, 1));
            Future<?> second = writers.submit(() -> move(market, 2));
            try {
                backUp(market, store, money);
            } finally {
                isOver.set(true);
            }
            first.get();
            second.get();
        }
    }

    private void backUp(TestMarket market, FolderStore store, long money) throws Exception {
        for (int round = 0; round < BACKUPS; round++) {
            long seen = transfers.get();
            Awaitility.await().until(() -> transfers.get() > seen + 20);
            PortableBackup.Result result =
                    new PortableBackup(market.installation(), store, Progress.NONE).run(chosen -> Protection.NONE);

            assertThat(result.proof().reason()).isNull();
            assertThat(moneyIn(
                            market,
                            new Repository(store).backup(result.manifest().id())))
                    .isEqualTo(money);
        }
    }

    private Object move(TestMarket market, int seed) throws SQLException {
        try (Connection connection = market.access.connect();
                PreparedStatement take =
                        connection.prepareStatement("update forecourt.account set balance = balance - 1 where id = ?");
                PreparedStatement give =
                        connection.prepareStatement("update forecourt.account set balance = balance + 1 where id = ?");
                PreparedStatement add = connection.prepareStatement(
                        "insert into forecourt.ad (account_id, title, price) values (?, 'written meanwhile', 95000)")) {
            connection.setAutoCommit(false);
            for (int round = 0; !isOver.get(); round++) {
                // always in the same order, so that the two writers never wait for each other
                long lower = 1 + (round * 7L + seed) % 24;
                long higher = 25 + (round * 11L + seed) % 25;
                take.setLong(1, lower);
                take.executeUpdate();
                give.setLong(1, higher);
                give.executeUpdate();
                add.setLong(1, lower);
                add.executeUpdate();
                connection.commit();
                transfers.incrementAndGet();
            }
        }
        return seed;
    }

    private static long moneyIn(TestMarket market, BackupFolder backup) throws Exception {
        DatabaseAccess restored = SideDatabase.create(market.access, "look");
        try {
            PortableReader reader = new PortableReader(backup, backup.manifest().orElseThrow(), new Openers(null));
            new PortableLoad(reader, Progress.NONE).into(restored);
            return new TestMarketAt(restored).money();
        } finally {
            SideDatabase.drop(market.access, restored.database());
        }
    }

    private record TestMarketAt(DatabaseAccess access) {
        long money() throws SQLException {
            try (Connection connection = access.connect();
                    PreparedStatement sum = connection.prepareStatement("select sum(balance) from forecourt.account");
                    var row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
