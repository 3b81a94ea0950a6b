package org.forecourt.backup.physical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code ./forecourt bench wal-destructions}. */
class WalDestructionsTest {

    private static final long SEED = 20261123;
    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    @Test
    void no_acknowledged_change_is_lost_with_the_volume_in_synchronous_mode() throws Exception {
        try (WalDestructions destructions = new WalDestructions(folder, ServerArchiving.Mode.SYNCHRONOUS, SEED)) {
            for (int round = 0; round < 2; round++) {
                WalDestructions.Outcome outcome = destructions.destroyAndRestore(ROWS);

                assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(ROWS);
                assertThat(outcome.loss().lost()).as(outcome.toString()).isZero();
            }
        }
    }
}
