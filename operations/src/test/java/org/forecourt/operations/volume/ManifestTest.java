package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final List<String> LINES = List.of(
            "41c0 70 70 4096 1700000000 .",
            "8180 70 70 3 1700000000 ./PG_VERSION",
            "41c0 70 70 4096 1700000000 ./base",
            "8180 70 70 8192 1700000000 ./base/a file",
            "8180 0 0 90 1700000000 ./forecourt-migration.json",
            "8180 0 0 90 1700000000 ./lost+found/x");

    @Test
    void counts_the_data_and_leaves_out_what_a_migration_notes_beside_them() {
        Manifest manifest = Manifest.of(LINES);

        assertThat(manifest.files()).isEqualTo(2);
        assertThat(manifest.bytes()).isEqualTo(8195);
        assertThat(manifest.strange()).isEmpty();
    }

    @Test
    void finds_another_owner_another_mode_another_size_and_what_one_side_lacks() {
        Manifest manifest = Manifest.of(LINES);

        assertThat(manifest.differences(Manifest.of(LINES))).isEmpty();
        assertThat(manifest.differences(with("8180 70 70 3", "8180 0 70 3"))).containsExactly("PG_VERSION");
        assertThat(manifest.differences(with("8180 70 70 3", "81a4 70 70 3"))).containsExactly("PG_VERSION");
        assertThat(manifest.differences(with("70 8192", "70 8191"))).containsExactly("base/a file");
        assertThat(manifest.differences(Manifest.of(LINES.subList(0, 3)))).containsExactly("base/a file");
        assertThat(Manifest.of(LINES.subList(0, 3)).differences(manifest)).containsExactly("base/a file");
    }

    @Test
    void the_time_of_a_change_and_the_size_of_a_folder_are_no_difference_of_a_copy() {
        assertThat(Manifest.of(LINES).differences(with("4096 1700000000 ./base", "12288 1800000000 ./base")))
                .isEmpty();
    }

    @Test
    void names_links_and_sockets() {
        Manifest manifest = Manifest.of(List.of("a1ff 0 0 9 0 ./pg_tblspc/1234", "c1ff 0 0 0 0 ./.s.PGSQL.5432"));

        assertThat(manifest.strange()).containsExactly(".s.PGSQL.5432", "pg_tblspc/1234");
    }

    @Test
    void a_name_or_hash_that_cannot_be_read_ends_it() {
        assertThatThrownBy(() -> Manifest.of(List.of("second line of a name"))).isInstanceOf(MigrationFailure.class);
        assertThatThrownBy(() -> Manifest.hashes(List.of("\\" + "0".repeat(64) + "  ./a\\nb")))
                .isInstanceOf(MigrationFailure.class);
    }

    private static Manifest with(String old, String changed) {
        return Manifest.of(
                LINES.stream().map(line -> line.replace(old, changed)).toList());
    }
}
