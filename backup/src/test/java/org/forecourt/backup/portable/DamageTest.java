package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.FolderStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred times something happens to a file of the repository; each time a restore says so and touches nothing. */
class DamageTest {

    private static final int ROUNDS = 250;
    private static final long SEED = 20261123;
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void every_damage_to_a_readable_backup_is_found() throws Exception {
        damage(store -> Protection.NONE, false);
    }

    @Test
    void every_damage_to_an_encrypted_backup_is_found() throws Exception {
        damage(store -> new PassphraseKeys(store).protection(PASSPHRASE), true);
    }

    private void damage(PortableBackup.Choice choice, boolean isEncrypted) throws Exception {
        TestMarket market = TestMarket.create(folder);
        FolderStore store = FolderStore.in(folder.resolve("repository"));
        String id = new PortableBackup(market.installation(), store, Progress.NONE)
                .run(choice)
                .manifest()
                .id();
        BackupFolder backup = new Repository(store).backup(id);
        Opener opener = isEncrypted ? BackupKeys.open(backup, PASSPHRASE) : null;
        List<Path> files = filesOfBackup();
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            String what = spoil(file, whole, random);

            assertThatThrownBy(() -> restore(market, backup, opener))
                    .as("seed %d round %d: %s", SEED, round, what)
                    .isInstanceOf(Damaged.class);

            Files.write(file, whole);
        }
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
        new PortableVerification(backup, opener, Progress.NONE).run();
    }

    /** As the command does it: a backup that is not proven any more is not restored either. */
    private static void restore(TestMarket market, BackupFolder backup, @Nullable Opener opener) throws IOException {
        if (backup.state() != BackupState.PROVEN) {
            throw new Damaged("the backup is " + backup.state().code());
        }
        new PortableRestore(market.installation(), TestMarket.schema("002"), Progress.NONE).run(backup, opener);
    }

    private static String spoil(Path file, byte[] whole, Random random) throws IOException {
        int kind = random.nextInt(10);
        if (kind == 0) {
            Files.delete(file);
            return "missing: " + file;
        }
        if (kind == 1 && whole.length > 0) {
            int length = random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));
            return "cut to %d: %s".formatted(length, file);
        }
        byte[] changed = whole.clone();
        int bit = random.nextInt(whole.length * 8);
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, changed);
        return "bit %d: %s".formatted(bit, file);
    }

    /** Everything a restore of this backup needs; the copy of its key below keys is for later backups. */
    private List<Path> filesOfBackup() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("repository"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .filter(file -> !file.toString().contains("/keys/"))
                    .sorted()
                    .toList();
        }
    }
}
