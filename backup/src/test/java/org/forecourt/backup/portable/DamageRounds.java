package org.forecourt.backup.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.portable.PortableRestoreTest.State;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.FolderStore;
import org.jspecify.annotations.Nullable;

/**
 * Again and again something happens to files of a repository. Each time a restore has to say so and touch nothing, and a
 * verification has to name the file; then the files are put back.
 */
final class DamageRounds {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    private final Path repository;
    private final TestMarket market;
    private final BackupFolder backup;
    private final @Nullable Opener opener;
    private final State before;
    private final Random random;
    private final Map<Damage.Kind, Integer> kinds = new TreeMap<>();
    private final List<String> unnoticed = new ArrayList<>();
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> touched = new ArrayList<>();

    /** Backs a small market up. */
    DamageRounds(Path folder, boolean isEncrypted, long seed) throws Exception {
        this.repository = folder.resolve("repository");
        this.market = TestMarket.create(folder);
        FolderStore store = FolderStore.in(repository);
        PortableBackup.Choice choice =
                isEncrypted ? chosen -> new PassphraseKeys(chosen).protection(PASSPHRASE) : chosen -> Protection.NONE;
        String id = new PortableBackup(market.installation(), store, Progress.NONE)
                .run(choice)
                .manifest()
                .id();
        this.backup = new Repository(store).backup(id);
        this.opener = isEncrypted ? BackupKeys.open(backup, PASSPHRASE) : null;
        this.before = State.of(market);
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param unnoticed damages that a restore did not refuse; likewise the others
     * @param unnamed those whose file no verification named
     * @param touched those after which the live data were others
     */
    record Tally(
            int rounds,
            Map<Damage.Kind, Integer> kinds,
            List<String> unnoticed,
            List<String> unnamed,
            List<String> touched) {}

    Tally run(int rounds) throws Exception {
        List<Path> files = filesOfBackup();
        for (int round = 1; round <= rounds; round++) {
            try (Damage damage = Damage.random(files, random)) {
                kinds.merge(damage.kind(), 1, Integer::sum);
                look(damage, "round %d: %s".formatted(round, damage));
            }
        }
        new PortableVerification(backup, opener, Progress.NONE).run();
        return new Tally(rounds, kinds, unnoticed, unnamed, touched);
    }

    private void look(Damage damage, String what) throws Exception {
        if (!isRefused()) {
            unnoticed.add(what);
        }
        if (!isNamed(damage)) {
            unnamed.add(what);
        }
        if (!SideDatabase.all(market.access, "").isEmpty() || !State.of(market).equals(before)) {
            touched.add(what);
        }
    }

    /** As the command does it: a backup that is not proven any more is not restored either. */
    private boolean isRefused() throws IOException {
        if (backup.state() != BackupState.PROVEN) {
            return true;
        }
        try {
            new PortableRestore(market.installation(), TestMarket.schema("002"), Progress.NONE).run(backup, opener);
            return false;
        } catch (Damaged refused) {
            return true;
        }
    }

    /** As {@code backups verify} does it, which has no key at hand in every second round. */
    private boolean isNamed(Damage damage) throws IOException {
        try {
            new PortableVerification(backup, random.nextBoolean() ? opener : null, Progress.NONE).run();
            return false;
        } catch (BackupFailure refused) {
            String message = String.valueOf(refused.getMessage());
            return damage.files().stream()
                    .anyMatch(
                            file -> message.contains(repository.relativize(file).toString()));
        }
    }

    /** Everything a restore of this backup needs; the copy of its key below keys is for later backups. */
    private List<Path> filesOfBackup() throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .filter(file -> !file.toString().contains("/keys/"))
                    .sorted()
                    .toList();
        }
    }
}
