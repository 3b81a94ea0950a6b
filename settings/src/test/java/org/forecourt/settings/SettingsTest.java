package org.forecourt.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void later_layers_win_and_the_process_environment_wins_over_all() throws IOException {
        Files.writeString(folder.resolve(".env.base"), "APP_PORT=1\nPOSTGRES_DB=base\nLOG_LEVEL=warn\n");
        Files.writeString(folder.resolve(".env.secrets"), "POSTGRES_DB=secrets\n");
        Files.writeString(folder.resolve(".env.local"), "APP_PORT=2\n");
        Files.writeString(folder.resolve(".env.docker"), "APP_PORT=9\n");

        Settings settings = Settings.load(folder, Map.of("LOG_LEVEL", "debug"));

        assertThat(settings.number(Setting.APP_PORT)).isEqualTo(2);
        assertThat(settings.required(Setting.POSTGRES_DB)).isEqualTo("secrets");
        assertThat(settings.required(Setting.LOG_LEVEL)).isEqualTo("debug");
    }

    @Test
    void the_docker_layer_replaces_the_local_one_in_a_container() throws IOException {
        Files.writeString(folder.resolve(".env.local"), "APP_PORT=2\n");
        Files.writeString(folder.resolve(".env.docker"), "APP_PORT=9\n");

        assertThat(Settings.load(folder, Map.of("IS_DOCKER", "true")).number(Setting.APP_PORT))
                .isEqualTo(9);
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest_one() throws IOException {
        Files.writeString(folder.resolve(".env.base"), "# ports\n\nAP_PORT=8000\n");

        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage(".env.base line 3: unknown setting AP_PORT (did you mean APP_PORT?)");
    }

    @Test
    void a_malformed_value_is_named() {
        assertThatThrownBy(() -> Settings.load(folder, Map.of("APP_PORT", "80O0")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("APP_PORT must be a port from 1 to 65535 and not \"80O0\"");
    }

    @Test
    void a_malformed_secret_is_named_without_its_value() {
        assertThatThrownBy(() -> Settings.load(folder, Map.of("POSTGRES_PASSWORD", "let\u0007me")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageNotContaining("let");
    }

    @Test
    void a_secret_may_come_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from-a-file\n");

        Settings settings = Settings.load(folder, Map.of("POSTGRES_PASSWORD_FILE", file.toString()));

        assertThat(settings.required(Setting.POSTGRES_PASSWORD)).isEqualTo("from-a-file");
    }

    @Test
    void a_name_set_twice_is_refused() throws IOException {
        Files.writeString(folder.resolve(".env.base"), "APP_PORT=1\nAPP_PORT=2\n");

        assertThatThrownBy(() -> Settings.load(folder, Map.of())).hasMessageContaining("APP_PORT is set twice");
    }

    @Test
    void a_default_does_not_count_as_set() {
        Settings settings = Settings.load(folder, Map.of("APP_PORT", "8000", "POSTGRES_HOST", " "));

        assertThat(settings.isSet(Setting.APP_PORT)).isTrue();
        assertThat(settings.isSet(Setting.POSTGRES_HOST)).isFalse();
        assertThat(settings.required(Setting.POSTGRES_HOST)).isEqualTo("localhost");
    }

    @Test
    void the_printed_form_holds_no_values() {
        Settings settings = Settings.load(folder, Map.of("POSTGRES_PASSWORD", "hidden-value"));

        assertThat(settings.toString()).contains("POSTGRES_PASSWORD").doesNotContain("hidden-value");
    }
}
