package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.store.FolderStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die in the middle leave no false backup, no broken installation and nothing that stays for ever. */
class KillTest {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    private TestMarket market;
    private FolderStore store;

    @BeforeEach
    void open() throws Exception {
        market = TestMarket.createForRestore(folder);
        store = FolderStore.in(folder.resolve("repository"));
    }

    @Test
    void a_killed_backup_is_none_and_the_next_one_clears_it_away() throws Exception {
        String proven = backup();

        for (int sign : List.of(1, 9, 24, 26)) {
            assertThat(run("backup", sign)).isIn(KILLED, 0);
            assertThat(new Repository(store).backup(proven).state()).isEqualTo(BackupState.PROVEN);
            new PortableVerification(new Repository(store).backup(proven), null, Progress.NONE).run();
        }
        String next = backup();

        assertThat(new Repository(store).backup(next).state()).isEqualTo(BackupState.PROVEN);
        for (var backup : new Repository(store).backups()) {
            assertThat(backup.state()).isNotEqualTo(BackupState.INTERRUPTED);
        }
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
        try (var files = Files.walk(folder.resolve("repository"))) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void a_killed_restore_leaves_the_old_or_the_new_state() throws Exception {
        backup();
        PortableRestoreTest.State backedUp = PortableRestoreTest.State.of(market);
        market.execute("delete from forecourt.ad where id % 2 = 0");
        PortableRestoreTest.State old = PortableRestoreTest.State.of(market);

        int status = KILLED;
        for (int sign = 1; status == KILLED; sign += 5) {
            status = run("restore", sign);
            new KeptData(market.installation()).finishInterrupted();
            assertThat(PortableRestoreTest.State.of(market)).as("sign %d", sign).isIn(old, backedUp);
        }

        assertThat(status).isZero();
        assertThat(PortableRestoreTest.State.of(market)).isEqualTo(backedUp);
        new KeptData(market.installation()).forget();
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
    }

    private String backup() {
        PortableBackup.Result result =
                new PortableBackup(market.installation(), store, Progress.NONE).run(chosen -> Protection.NONE);
        assertThat(result.proof().reason()).isNull();
        return result.manifest().id();
    }

    private int run(String what, int sign) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMain.class.getName(),
                        what,
                        String.valueOf(market.access.port()),
                        market.access.database(),
                        folder.toString(),
                        String.valueOf(sign))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isIn(0, KILLED);
        return process.exitValue();
    }
}
