package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Sha256;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.SchemaDescription;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.database.TableHash;
import org.forecourt.backup.database.TableShape;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.FolderStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableRestoreTest {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private TestMarket market;
    private FolderStore store;
    private State before;

    @BeforeEach
    void open() throws Exception {
        market = TestMarket.createForRestore(folder);
        store = FolderStore.in(folder.resolve("repository"));
        before = State.of(market);
    }

    @Test
    void a_lost_installation_comes_back_as_it_was() throws Exception {
        BackupFolder backup = backup(store -> Protection.NONE);
        ruin();

        PortableRestore.Result result = restore(backup, null);

        assertThat(State.of(market)).isEqualTo(before);
        assertThat(result.pictures()).isEqualTo(13);
        assertThat(result.settings()).containsEntry(".env.base", "APP_PORT=8000\n");
        assertThat(result.secrets()).isEmpty();
        market.execute("insert into forecourt.account (email) values ('next@example.org')");
        assertThat(market.number("select max(id) from forecourt.account")).isEqualTo(51);
    }

    @Test
    void onto_another_machine_with_the_archive_and_the_passphrase_alone() throws Exception {
        BackupFolder backup = backup(store -> new PassphraseKeys(store).protection(PASSPHRASE));
        TestMarket other = TestMarket.create(folder.resolve("other"));
        other.execute("drop schema forecourt cascade; drop schema mailing cascade");

        Opener opener = BackupKeys.open(backup, PASSPHRASE);
        PortableRestore.Result result =
                new PortableRestore(other.installation(), TestMarket.schema("002"), Progress.NONE).run(backup, opener);

        assertThat(State.of(other)).isEqualTo(before);
        assertThat(result.secrets()).containsEntry("operator-key", TestMarket.SECRET);
    }

    @Test
    void a_wrong_passphrase_is_refused_before_anything_is_touched() throws Exception {
        BackupFolder backup = backup(store -> new PassphraseKeys(store).protection(PASSPHRASE));

        assertThatThrownBy(() -> BackupKeys.open(backup, "something else".toCharArray()))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> restore(backup, null))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("encrypted");
        assertThat(State.of(market)).isEqualTo(before);
    }

    @Test
    void the_old_data_come_back_with_one_line_and_go_with_another() throws Exception {
        BackupFolder backup = backup(store -> Protection.NONE);
        ruin();
        State ruined = State.of(market);

        restore(backup, null);
        KeptData kept = new KeptData(market.installation());
        kept.undo();

        assertThat(State.of(market)).isEqualTo(ruined);
        assertThat(kept.forget()).isEqualTo(1);
        assertThat(SideDatabase.all(market.access, "")).isEmpty();
        try (Stream<Path> files = Files.list(market.media)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
        assertThatThrownBy(kept::undo).isInstanceOf(BackupRefusal.class);
    }

    @Test
    void a_backup_of_a_newer_product_is_refused() throws Exception {
        BackupFolder backup = backup(store -> Protection.NONE);

        assertThatThrownBy(() -> new PortableRestore(market.installation(), TestMarket.schema("001"), Progress.NONE)
                        .run(backup, null))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("newer Forecourt");
        assertThat(State.of(market)).isEqualTo(before);
    }

    @Test
    void a_database_in_use_is_refused() throws Exception {
        BackupFolder backup = backup(store -> Protection.NONE);

        try (Connection user = market.access.connect()) {
            assertThat(user.isValid(5)).isTrue();
            assertThatThrownBy(() -> restore(backup, null))
                    .isInstanceOf(BackupRefusal.class)
                    .hasMessageContaining("in use by forecourt-backup (1)");
        }
        assertThat(State.of(market)).isEqualTo(before);
    }

    @Test
    void single_tables_and_pictures_can_be_taken_out() throws Exception {
        BackupFolder backup = backup(store -> new PassphraseKeys(store).protection(PASSPHRASE));
        PortableExtract extract = new PortableExtract(backup, BackupKeys.open(backup, PASSPHRASE), Progress.NONE);
        Path target = folder.resolve("taken");

        String statement = extract.table("forecourt.account", target);

        assertThat(Files.readAllLines(target.resolve("forecourt.account.copy")))
                .hasSize(50)
                .first()
                .asString()
                .contains("person1@example.org");
        assertThat(statement).startsWith("\\copy \"forecourt\".\"account\" (\"id\", \"email\"");
        assertThat(extract.pictures(List.of("photos/01", "photos/02/2.webp"), target))
                .isEqualTo(4);
        assertThat(target.resolve("photos/01/1.webp")).hasSameBinaryContentAs(market.media.resolve("photos/01/1.webp"));
        assertThatThrownBy(() -> extract.table("forecourt.nothing", target)).isInstanceOf(BackupRefusal.class);
        assertThatThrownBy(() -> extract.table("forecourt.account", target)).isInstanceOf(BackupRefusal.class);
    }

    @Test
    void single_pictures_come_back_into_a_site_that_serves_and_nothing_else_is_touched() throws Exception {
        BackupFolder backup = backup(store -> new PassphraseKeys(store).protection(PASSPHRASE));
        SinglePictures pictures = new SinglePictures(backup, BackupKeys.open(backup, PASSPHRASE), Progress.NONE);
        Files.delete(market.media.resolve("photos/01/1.webp"));
        Files.write(market.media.resolve("photos/02/2.webp"), new byte[] {1});
        Files.delete(market.media.resolve("photos/03/3.webp"));
        Files.write(market.media.resolve("photos/01/newer.webp"), new byte[] {2});
        FileTime untouched = Files.getLastModifiedTime(market.media.resolve("photos/01/5.webp"));

        SinglePictures.Result result = pictures.into(market.media, List.of("photos/01", "photos/02/2.webp"));

        Map<String, String> now = State.pictures(market.media);
        Map<String, String> expected = new TreeMap<>(before.pictures());
        expected.remove("photos/03/3.webp");
        expected.put("photos/01/newer.webp", Sha256.of(new byte[] {2}));
        assertThat(now).isEqualTo(expected);
        assertThat(result).isEqualTo(new SinglePictures.Result(2, 2));
        assertThat(Files.getLastModifiedTime(market.media.resolve("photos/01/5.webp")))
                .isEqualTo(untouched);
        assertThatThrownBy(() -> pictures.into(market.media, List.of("photos/03/3.webp", "photos/09/9.webp")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("photos/09/9.webp");
        assertThat(market.media.resolve("photos/03/3.webp")).doesNotExist();
        assertThat(market.media.resolve(".restored-single")).doesNotExist();
    }

    @Test
    void single_tables_are_put_beside_the_live_ones_for_a_person_to_copy_from() throws Exception {
        BackupFolder backup = backup(store -> Protection.NONE);
        SideTables beside = new SideTables(backup, null, market.access, Progress.NONE);
        market.execute("update forecourt.account set balance = 0");

        List<SideTables.Copied> copied = new ArrayList<>();
        for (TableContent table :
                PortableDetails.of(backup.manifest().orElseThrow()).tables()) {
            copied.add(beside.copy(table.schema() + "." + table.name()));
        }

        String schema = SideTables.schema(backup);
        assertThat(copied).contains(new SideTables.Copied("\"" + schema + "\".\"account\"", 50));
        try (Connection connection = market.access.connect()) {
            assertThat(TableHash.of(connection, schema + ".account"))
                    .isEqualTo(before.tables().get("\"forecourt\".\"account\""));
            assertThat(TableHash.of(connection, schema + ".ad"))
                    .isEqualTo(before.tables().get("\"forecourt\".\"ad\""));
        }
        assertThat(market.number("select sum(balance) from forecourt.account")).isZero();
        assertThatThrownBy(() -> beside.copy("forecourt.ad"))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("there already");
        assertThatThrownBy(() -> beside.copy("forecourt.nothing")).isInstanceOf(BackupRefusal.class);
        market.execute("drop schema " + schema + " cascade");
        assertThat(State.of(market).shape()).isEqualTo(before.shape());
    }

    private BackupFolder backup(PortableBackup.Choice choice) throws IOException {
        PortableBackup.Result result = new PortableBackup(market.installation(), store, Progress.NONE).run(choice);
        assertThat(result.proof().reason()).isNull();
        return new Repository(store).backup(result.manifest().id());
    }

    private PortableRestore.Result restore(BackupFolder backup, @Nullable Opener opener) {
        return new PortableRestore(market.installation(), TestMarket.schema("003"), Progress.NONE).run(backup, opener);
    }

    private void ruin() throws SQLException, IOException {
        market.execute("delete from forecourt.ad where id % 3 = 0; update forecourt.account set balance = 0;"
                + " drop table mailing.mail");
        Files.delete(market.media.resolve("photos/01/1.webp"));
        Files.write(market.media.resolve("photos/02/2.webp"), new byte[] {1});
    }

    /** Everything that a person would miss. */
    record State(SchemaDescription shape, Map<String, TableHash> tables, Map<String, String> pictures) {

        static State of(TestMarket market) throws SQLException, IOException {
            Map<String, TableHash> tables = new TreeMap<>();
            SchemaDescription shape;
            try (Connection connection = market.access.connect()) {
                Catalog catalog = new Catalog(connection, Installation.SCHEMAS);
                shape = catalog.describe();
                for (TableShape table : catalog.tables()) {
                    tables.put(table.qualified(), TableHash.of(connection, table.qualified()));
                }
            }
            return new State(shape, tables, pictures(market.media));
        }

        private static Map<String, String> pictures(Path media) throws IOException {
            Map<String, String> pictures = new TreeMap<>();
            try (Stream<Path> files = Files.walk(media.resolve("photos"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    pictures.put(media.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
                }
            }
            return pictures;
        }
    }
}
