package org.forecourt.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.forecourt.TestDatabase;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketplaceMainTest {

    /** How a process ended and what it said. */
    private record Outcome(int status, String errors) {}

    @TempDir
    private Path home;

    @BeforeEach
    void environment_files() throws IOException {
        Files.createDirectory(home.resolve("env-config"));
    }

    @Test
    void a_misspelt_setting_ends_the_start_with_one_line_and_status_2() throws Exception {
        Files.writeString(home.resolve("env-config/.env.base"), "APP_PROT=8000\n");

        Outcome outcome = start(Map.of());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1);
        assertThat(outcome.errors()).contains(".env.base line 1", "APP_PORT");
    }

    @Test
    void a_refused_step_of_the_start_ends_with_its_own_words_and_status_2() throws Exception {
        Path notAFolder = Files.createFile(home.resolve("media"));

        Map<String, String> environment = database(TestDatabase.fresh());
        environment.put("MEDIA_ROOT", notAFolder.toString());

        Outcome outcome = start(environment);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1);
        assertThat(outcome.errors()).startsWith("app: ").contains("media");
    }

    private static Map<String, String> database(Settings settings) {
        Map<String, String> environment = new HashMap<>();
        for (Setting setting : List.of(
                Setting.POSTGRES_HOST,
                Setting.POSTGRES_PORT,
                Setting.POSTGRES_DB,
                Setting.POSTGRES_USER,
                Setting.POSTGRES_PASSWORD)) {
            environment.put(setting.name(), settings.text(setting).orElse(""));
        }
        return environment;
    }

    private Outcome start(Map<String, String> environment) throws Exception {
        Path errors = home.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dforecourt.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MarketplaceMain.class.getName())
                .directory(home.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
