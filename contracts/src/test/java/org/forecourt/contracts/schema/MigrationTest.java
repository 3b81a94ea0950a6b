package org.forecourt.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void what_only_adds_serves_every_program() {
        Migration added = Migration.of("V012__new_price.sql");

        assertThat(added.version()).isEqualTo(12);
        assertThat(added.contracts()).isFalse();
        assertThat(added.serves(1)).isTrue();
    }

    @Test
    void what_takes_away_serves_programs_that_do_without_it() {
        Migration removed = Migration.of("V012__contract_after_010_drop_old_price.sql");

        assertThat(removed.contracts()).isTrue();
        assertThat(removed.serves(9)).isFalse();
        assertThat(removed.serves(10)).isTrue();
        assertThat(removed.serves(12)).isTrue();
    }

    @Test
    void a_word_that_only_begins_alike_takes_nothing_away() {
        assertThat(Migration.of("V012__contracts_of_dealers.sql").contracts()).isFalse();
    }

    @Test
    void another_file_is_no_migration() {
        assertThatThrownBy(() -> Migration.of("notes.sql")).hasMessageContaining("notes.sql");
    }
}
