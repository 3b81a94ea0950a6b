package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slice of {@code ./forecourt bench backup-damage}. */
class DamageTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    @Test
    void every_damage_to_a_readable_backup_is_found_before_anything_is_touched() throws Exception {
        damage(false);
    }

    @Test
    void every_damage_to_an_encrypted_backup_is_found_before_anything_is_touched() throws Exception {
        damage(true);
    }

    private void damage(boolean isEncrypted) throws Exception {
        DamageRounds.Tally tally = new DamageRounds(folder, isEncrypted, SEED).run(ROUNDS);

        assertThat(tally.unnoticed())
                .as("not refused by restore, seed %d", SEED)
                .isEmpty();
        assertThat(tally.unnamed()).as("not named by verify, seed %d", SEED).isEmpty();
        assertThat(tally.touched()).as("live data changed, seed %d", SEED).isEmpty();
    }
}
