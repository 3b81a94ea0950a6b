package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import org.forecourt.operations.postgres.EmbeddedServer;
import org.forecourt.operations.postgres.Passwords;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.operations.postgres.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a real PostgreSQL 17, and what becomes of it. */
class ControlFileTest {

    @TempDir
    Path folder;

    @Test
    void it_tells_a_running_server_from_one_that_was_stopped_in_order() throws Exception {
        Files.createDirectories(folder.resolve("logs"));
        EmbeddedServer server = new EmbeddedServer(
                PostgresBinaries.in(folder), folder.resolve("postgres"), folder.resolve("logs"), new Silent());
        server.start(new Passwords("superuser-of-a-test", "owner-of-a-test"));
        ControlFile running = ControlFile.of(bytes());
        server.close();
        ControlFile stopped = ControlFile.of(bytes());

        assertThat(running.isShutDown()).isFalse();
        assertThat(running.stateInWords()).isEqualTo("in production");
        assertThat(stopped.isShutDown()).as(stopped.stateInWords()).isTrue();
        assertThat(stopped.systemIdentifier())
                .isEqualTo(running.systemIdentifier())
                .isNotZero();
        assertThat(stopped.checkpoint()).isGreaterThan(running.checkpoint());
        assertThat(ControlFile.ofBase64(Base64.getMimeEncoder().encodeToString(bytes())))
                .isEqualTo(stopped);
        every_damage_is_noticed(bytes());
    }

    private static void every_damage_is_noticed(byte[] sound) {
        Random random = new Random(17);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(292)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> ControlFile.of(damaged)).isInstanceOf(ControlFile.Broken.class);
        }
        assertThatThrownBy(() -> ControlFile.of(Arrays.copyOf(sound, 100))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> ControlFile.ofBase64("")).hasMessageContaining("missing");
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve("postgres/global/pg_control"));
    }

    private static final class Silent implements Steps {

        @Override
        public <T> T run(String announcement, Supplier<T> work) {
            return work.get();
        }
    }
}
