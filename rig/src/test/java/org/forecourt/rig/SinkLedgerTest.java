package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkLedgerTest {

    @TempDir
    Path folder;

    @Test
    void lines_are_there_when_keep_returns_and_a_torn_one_is_dropped() throws Exception {
        Path file = folder.resolve("ledger");
        try (SinkLedger ledger = SinkLedger.open(file)) {
            ledger.keep(delivery("1@x"));
            assertThat(SinkLedger.read(file)).containsExactly(delivery("1@x"));
        }
        Files.write(file, "2@x\tsend".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThat(SinkLedger.read(file)).containsExactly(delivery("1@x"));

        try (SinkLedger ledger = SinkLedger.open(file)) {
            ledger.keep(delivery("3@x"));
        }
        assertThat(SinkLedger.read(file)).containsExactly(delivery("1@x"), delivery("3@x"));
    }

    private static Delivery delivery(String messageId) {
        return new Delivery(messageId, "s@x", List.of("a@x", "b@x"), 10, Instant.ofEpochMilli(5), Delivery.NO_SOURCE);
    }
}
