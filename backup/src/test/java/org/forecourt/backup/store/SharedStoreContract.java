package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.Test;

/** What a store promises besides that several machines reach. */
interface SharedStoreContract extends StoreContract {

    /** A term by which every lock has run out; stores tell times in whole seconds, so a new one may seem to be of the future. */
    Duration OVER = Duration.ofSeconds(-2);

    /** The same store as another machine has it. */
    Store anotherMachine() throws IOException;

    /** The same, once the lock of a holder that was killed has run out. */
    Store anotherMachineLater() throws IOException;

    @Test
    default void one_machine_at_a_time_may_change_it() throws IOException {
        Store other = anotherMachine();
        try (StoreLock first = store().lock("backup")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> other.lock("restore"))
                    .isInstanceOf(BackupRefusal.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("(backup)");
        }

        other.lock("restore").close();
        store().lock("backup").close();
        assertThat(store().list("")).isEmpty();
    }

    @Test
    default void a_holder_that_was_killed_blocks_nobody_for_ever() throws IOException {
        Store killed = anotherMachine();
        StoreLock abandoned = killed.lock("backup");
        killed.close();

        assertThatThrownBy(() -> store().lock("restore")).isInstanceOf(BackupRefusal.class);
        anotherMachineLater().lock("restore").close();

        store().lock("backup").close();
        abandoned.close();
    }
}
