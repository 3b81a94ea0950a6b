package org.forecourt.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseWaitTest {

    @Test
    void returns_when_the_database_answers() {
        assertThatCode(() -> await(TestDatabase.fresh(), Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void names_what_to_check_when_nothing_listens() throws IOException {
        Settings nowhere = TestDatabase.fresh().with(Map.of(Setting.POSTGRES_PORT, String.valueOf(unusedPort())));

        assertThatThrownBy(() -> await(nowhere, Duration.ofMillis(300)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("POSTGRES_PORT");
    }

    @Test
    void a_port_that_accepts_but_is_no_database_does_not_count() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Settings wrong =
                    TestDatabase.fresh().with(Map.of(Setting.POSTGRES_PORT, String.valueOf(silent.getLocalPort())));

            assertThatThrownBy(() -> await(wrong, Duration.ofMillis(300))).isInstanceOf(StartFailure.class);
        }
    }

    private static void await(Settings settings, Duration timeout) {
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(settings)) {
            context.getBean(DatabaseWait.class).await(timeout);
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
