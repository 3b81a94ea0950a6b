package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.NoSpace;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.media.MediaSummary;
import org.forecourt.backup.secrecy.SecretKeyFile;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.backup.store.StoreLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableBackupTest {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private TestMarket market;
    private FolderStore store;

    @BeforeEach
    void open() throws Exception {
        market = TestMarket.create(folder);
        store = FolderStore.in(folder.resolve("repository"));
    }

    @Test
    void a_backup_is_restored_and_compared_at_once() throws Exception {
        PortableBackup.Result result = backup(store -> Protection.NONE);

        assertThat(result.proof().reason()).isNull();
        assertThat(result.proof().isProven()).isTrue();
        assertThat(result.proof().compared()).containsEntry("rows", 2155L);
        assertThat(new Repository(store).backups())
                .extracting(BackupFolder::state)
                .containsExactly(BackupState.PROVEN);
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
    }

    /** A file with a hole in it is as large as no disk is. */
    @Test
    void a_disk_that_cannot_take_all_pictures_is_left_as_it_was() throws Exception {
        try (RandomAccessFile huge =
                new RandomAccessFile(market.media.resolve("zz.webp").toFile(), "rw")) {
            huge.setLength(8L << 40);
        }

        assertThatThrownBy(() -> backup(store -> Protection.NONE))
                .isInstanceOf(NoSpace.class)
                .hasMessageContaining("no room for all pictures");

        assertThat(store.list("")).isEmpty();
    }

    @Test
    void a_role_that_may_not_make_a_scratch_database_is_refused_before_anything_is_written() throws Exception {
        TestMarket.executeAsSuperuser("alter role forecourt nocreatedb");
        try {
            assertThatThrownBy(() -> backup(store -> Protection.NONE))
                    .isInstanceOf(BackupRefusal.class)
                    .hasMessageContaining("alter role forecourt createdb");

            assertThat(store.list("")).isEmpty();
        } finally {
            TestMarket.executeAsSuperuser("alter role forecourt createdb");
        }
    }

    @Test
    void without_encryption_there_are_no_secrets_in_it() throws Exception {
        PortableBackup.Result result = backup(store -> Protection.NONE);

        assertThat(result.manifest().hasSecrets()).isFalse();
        assertThat(result.manifest().parts()).noneMatch(part -> part.name().contains("secret"));
    }

    @Test
    void a_passphrase_keeps_everything_but_names_and_hashes_from_others() throws Exception {
        PortableBackup.Result result = backup(store -> new PassphraseKeys(store).protection(PASSPHRASE));

        assertThat(result.proof().isProven()).isTrue();
        assertThat(result.manifest().hasSecrets()).isTrue();
        assertThat(result.manifest().parts())
                .filteredOn(part -> !part.isEncrypted())
                .extracting("name")
                .containsExactlyInAnyOrder("key.asc.zst", "media.tsv.zst");
        byte[] picture = Files.readAllBytes(market.media.resolve("photos/01/1.webp"));
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain(TestMarket.SECRET).doesNotContain("person7@");
            assertThat(content).doesNotContain(new String(picture, 0, 100, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void by_a_public_key_alone_it_is_proven_as_well() throws Exception {
        SecretKeyFile key = SecretKeyFile.create(PASSPHRASE);

        PortableBackup.Result first = backup(store -> Protection.by(key.recipient()));
        PortableBackup.Result second = backup(store -> Protection.by(key.recipient()));

        assertThat(first.proof().isProven()).isTrue();
        assertThat(second.proof().isProven()).isTrue();
        assertThat(second.manifest().byPassphrase()).isFalse();
        assertThat(details(second).addedFiles()).isZero();
        new PortableVerification(
                        new Repository(store).backup(second.manifest().id()), key.unlock(PASSPHRASE), Progress.NONE)
                .run();
    }

    @Test
    void pictures_are_stored_once() throws Exception {
        MediaSummary first = details(backup(store -> Protection.NONE));
        market.execute("insert into mailing.mail (subject) values ('one more')");
        Files.write(market.media.resolve("photos/02/new.webp"), new byte[] {1, 2, 3});
        MediaSummary second = details(backup(store -> Protection.NONE));

        assertThat(first.files()).isEqualTo(13);
        assertThat(first.addedFiles()).isEqualTo(12);
        assertThat(second.files()).isEqualTo(14);
        assertThat(second.addedFiles()).isEqualTo(1);
        assertThat(second.addedBytes()).isEqualTo(3);
    }

    @Test
    void a_picture_damaged_in_the_store_is_stored_anew() throws Exception {
        backup(store -> Protection.NONE);
        Path blob = files().stream()
                .filter(file -> file.toString().contains("/media/plain/"))
                .findFirst()
                .orElseThrow();
        byte[] content = Files.readAllBytes(blob);
        Files.write(blob, new byte[content.length]);

        PortableBackup.Result second = backup(store -> Protection.NONE);

        assertThat(second.proof().isProven()).isTrue();
        assertThat(Files.readAllBytes(blob)).isEqualTo(content);
    }

    @Test
    void a_backup_that_restores_to_something_else_is_not_called_one() throws Exception {
        // a constraint that its own rows do not keep cannot be built again
        market.execute("""
                create function forecourt.is_open() returns boolean language sql stable as
                    'select exists (select 1 from pg_database where datname = current_database() and datname not like ''%scratch%'')';
                alter table mailing.mail add constraint only_at_home check (forecourt.is_open())
                """);

        PortableBackup.Result result = backup(store -> Protection.NONE);

        assertThat(result.proof().isProven()).isFalse();
        assertThat(result.proof().reason()).contains("only_at_home");
        assertThat(new Repository(store).backups())
                .extracting(BackupFolder::state)
                .containsExactly(BackupState.UNPROVEN);
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
    }

    @Test
    void what_a_backup_does_not_know_is_refused_by_name() throws Exception {
        market.execute("create materialized view forecourt.summary as select count(*) from forecourt.ad");

        assertThatThrownBy(() -> backup(store -> Protection.NONE))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("materialized view forecourt.summary");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_proven_backup_that_lost_a_file_is_no_leftover() throws Exception {
        BackupFolder first = new Repository(store)
                .backup(backup(chosen -> Protection.NONE).manifest().id());
        Files.delete(folder.resolve("repository").resolve(first.path()).resolve("manifest.json.sha256"));

        backup(chosen -> Protection.NONE);

        assertThat(first.state()).isEqualTo(BackupState.DAMAGED);
        assertThat(new Repository(store).backups()).hasSize(2);
    }

    @Test
    void two_at_once_are_refused() throws Exception {
        try (StoreLock lock = store.lock("backup")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> backup(store -> Protection.NONE)).isInstanceOf(BackupRefusal.class);
        }
    }

    private PortableBackup.Result backup(PortableBackup.Choice choice) {
        return new PortableBackup(market.installation(), store, Progress.NONE).run(choice);
    }

    private static MediaSummary details(PortableBackup.Result result) {
        return PortableDetails.of(result.manifest()).media();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("repository"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }
}
