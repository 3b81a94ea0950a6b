package org.forecourt.settings.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    private static final Map<String, String> STACK = Map.of("IS_DOCKER", "true", "POSTGRES_HOST", "pg");
    private static final List<String> MADE =
            List.of("POSTGRES_PASSWORD", "RABBITMQ_PASSWORD", "MAILING_SERVICE_KEY", "OPERATOR_KEY");

    @TempDir
    private Path root;

    private Path source;
    private Path volume;
    private Path data;

    @BeforeEach
    void blank_environment_files() throws IOException {
        source = Files.createDirectory(root.resolve("env-config"));
        volume = Files.createDirectory(root.resolve("volume"));
        data = root.resolve("PG_VERSION");
        Files.writeString(source.resolve(".env.secrets"), "POSTGRES_PASSWORD=\nRABBITMQ_PASSWORD=\n");
    }

    @Test
    void makes_every_blank_secret_once_and_keeps_it() throws IOException {
        prepare();
        List<String> first = secrets();

        Files.writeString(data, "17");
        prepare();

        assertThat(first).allMatch(secret -> secret.length() == 32);
        assertThat(new HashSet<>(first)).hasSize(MADE.size());
        assertThat(secrets()).isEqualTo(first);
    }

    @Test
    void two_installations_share_no_secret() throws IOException {
        prepare();
        List<String> first = secrets();
        volume = Files.createDirectory(root.resolve("another"));

        prepare();

        assertThat(secrets()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_chosen_secret_is_taken_and_none_is_made_in_its_place() throws IOException {
        Files.writeString(source.resolve(".env.secrets"), "POSTGRES_PASSWORD=chosen by hand\n");

        prepare();

        assertThat(volume.resolve("POSTGRES_PASSWORD")).hasContent("chosen by hand");
        assertThat(volume.resolve("made/POSTGRES_PASSWORD")).doesNotExist();
    }

    @Test
    void data_without_their_lost_secret_stop_the_start_and_name_the_cure() throws IOException {
        Files.writeString(data, "17");

        assertThatThrownBy(this::prepare)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("POSTGRES_PASSWORD")
                .hasMessageContaining("backup")
                .hasMessageContaining("env-config/.env.secrets");
        assertThat(volume.resolve("POSTGRES_PASSWORD")).doesNotExist();
        assertThat(volume.resolve("made")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "postgres", "Password", "changeme"})
    void a_well_known_value_is_refused_by_name(String known) throws IOException {
        Files.writeString(source.resolve(".env.secrets"), "RABBITMQ_PASSWORD=" + known + "\n");

        assertThatThrownBy(this::prepare)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("RABBITMQ_PASSWORD")
                .hasMessageNotContaining(known);
    }

    @Test
    void an_unknown_name_is_refused_before_anything_is_written() throws IOException {
        Files.writeString(source.resolve(".env.base"), "APP_PROT=8000\n");

        assertThatThrownBy(this::prepare).isInstanceOf(InvalidSettings.class).hasMessageContaining("APP_PORT");
        assertThat(volume).isEmptyDirectory();
    }

    @Test
    void only_the_owner_can_read_what_is_handed_over() throws IOException {
        prepare();

        for (String secret : MADE) {
            assertThat(Files.getPosixFilePermissions(volume.resolve(secret)))
                    .isEqualTo(PosixFilePermissions.fromString("r--------"));
        }
        assertThat(Files.getPosixFilePermissions(volume.resolve("env-config")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void the_services_read_the_same_settings_and_forget_a_layer_that_is_gone() throws IOException {
        Files.writeString(source.resolve(".env.docker"), "MAIL_RATE=7\n");
        Files.writeString(source.resolve(".env.example"), "MAIL_RATE=9\n");
        prepare();
        Settings read = Settings.load(volume.resolve("env-config"), STACK);

        Files.delete(source.resolve(".env.docker"));
        prepare();

        assertThat(read.number(Setting.MAIL_RATE)).isEqualTo(7);
        assertThat(Settings.load(volume.resolve("env-config"), STACK).isSet(Setting.MAIL_RATE))
                .isFalse();
        assertThat(volume.resolve("env-config/.env.example")).doesNotExist();
    }

    @Test
    void says_which_line_of_the_files_does_not_count_in_containers() throws IOException {
        Files.writeString(source.resolve(".env.base"), "POSTGRES_HOST=db.example\n");

        assertThat(prepare()).anyMatch(line -> line.contains("POSTGRES_HOST") && line.contains("pg"));
    }

    @Test
    void no_secret_is_printed() throws IOException {
        List<String> lines = prepare();

        for (String secret : secrets()) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
        }
    }

    private List<String> prepare() {
        return new Preparation(source, volume, Map.of(Setting.POSTGRES_PASSWORD, data)).run(STACK);
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (String name : MADE) {
            secrets.add(Files.readString(volume.resolve(name)));
        }
        assertThat(Set.copyOf(secrets)).hasSize(MADE.size());
        return secrets;
    }
}
