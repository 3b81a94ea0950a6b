package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Secrets lie wherever they can lie, and none gets into the bundle. */
class BundleTest {

    private static final String CHOSEN = "sesame+opens/the \"door\"";
    private static final String MADE = "nQ3yVtPx-7Lw_Zk2RbSfHdUcMaEjGoTi";
    private static final String OVERRULED = "an older one";
    private static final String KEY_LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";

    @TempDir
    Path home;

    @Test
    void no_secret_is_in_the_bundle_of_a_local_installation() throws IOException {
        write("env-config/.env.secrets", "OPERATOR_KEY=" + OVERRULED + "\n");
        write("env-config/.env.base", "PUBLIC_URL=https://cars.example\n");
        write("data/secrets/postgres-password", MADE + "\n");
        write("data/logs/forecourt.log", log() + "kept line about V005__outbox.sql and ClassNotFoundException\n");
        Case patient = Case.in(home)
                .with(Setting.PUBLIC_URL, "https://cars.example")
                .with(Setting.SMTP_PASSWORD, CHOSEN)
                .with(Setting.REDIS_URL, "redis://user:pass-of-redis@redis:6379");

        Map<String, String> bundle = bundle(patient.surroundings());

        assertThat(bundle.keySet()).containsAll(Bundle.names()).contains("logs/forecourt.log");
        assertClean(bundle);
        assertThat(bundle.get("settings.txt"))
                .contains("PUBLIC_URL is set: https://cars.example", "SMTP_PASSWORD is set\n", "DKIM_PRIVATE_KEY has");
        assertThat(bundle.get("logs/forecourt.log"))
                .contains("kept line about V005__outbox.sql and ClassNotFoundException");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(bundle.get("findings.json"))
                        .path("findings"))
                .hasSize(1);
    }

    @Test
    void no_secret_is_in_the_bundle_of_containers_whose_secrets_this_user_never_sees() throws IOException {
        FakeDocker docker = FakeDocker.in(home)
                .answering("version", "28.0.0\n")
                .answering(
                        "inspect",
                        "[{\"Name\": \"/app\", \"Config\": {\"Env\": [\"OPERATOR_KEY=%s\"]}}]".formatted(MADE))
                .answering("logs", log());
        Case patient =
                Case.in(home).docker(docker).with(Setting.SMTP_PASSWORD, CHOSEN).with(Setting.OPERATOR_KEY, OVERRULED);

        Map<String, String> bundle = bundle(patient.surroundings());

        assertThat(bundle).containsKey("logs/app.txt");
        assertThat(bundle.get("containers.txt")).contains("name=app");
        assertClean(bundle);
    }

    @Test
    void where_a_secret_cannot_be_known_the_logs_are_left_out() throws IOException {
        write("data/logs/forecourt.log", "anything\n");
        Files.createDirectories(
                home.resolve("env-config/.env.secrets")); // what is no file cannot be read, by root either

        assertThat(bundle(Case.in(home).surroundings()))
                .containsKey("logs/left-out.txt")
                .doesNotContainKey("logs/forecourt.log");
    }

    @Test
    void an_existing_file_stays_as_it_is_and_a_new_one_is_private() throws IOException {
        Path file = Files.writeString(home.resolve("mine.tar.gz"), "mine");
        Bundle bundle = new Bundle(Case.in(home).surroundings());

        assertThatThrownBy(() -> bundle.write(file, diagnosis())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        bundle.write(home.resolve("new.tar.gz"), diagnosis());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new.tar.gz"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-time password: hunter2",
                "{\"token\": \"hunter2\"}",
                "GET /uk/reset?token=hunter2 200",
                "Authorization: Bearer hunter2hunter2",
                "Cookie: session=hunter2",
                "jdbc:postgresql://me:hunter2@db/forecourt",
                "mail to hunter2@cars.example was sent"
            })
    void what_looks_like_a_secret_goes_without_being_known(String line) {
        assertThat(new Redaction(List.of()).of(line)).doesNotContain("hunter2");
    }

    private static String log() {
        return String.join(
                "\n",
                "bare " + CHOSEN,
                "escaped " + CHOSEN.replace("\"", "\\\""),
                "encoded " + URLEncoder.encode(CHOSEN, StandardCharsets.UTF_8),
                "basic " + Base64.getEncoder().encodeToString(CHOSEN.getBytes(StandardCharsets.UTF_8)),
                "made " + MADE,
                "old " + OVERRULED,
                "redis://user:pass-of-redis@redis:6379",
                "-----BEGIN PRIVATE KEY-----\n" + KEY_LINE + "\n-----END PRIVATE KEY-----",
                "for somebody@cars.example",
                "");
    }

    private static void assertClean(Map<String, String> bundle) {
        String all = String.join("\n", bundle.values());
        assertThat(all)
                .doesNotContain(CHOSEN, CHOSEN.replace("\"", "\\\""), URLEncoder.encode(CHOSEN, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(CHOSEN.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(MADE, OVERRULED, "pass-of-redis", KEY_LINE, "somebody@");
    }

    private Map<String, String> bundle(Surroundings surroundings) throws IOException {
        Path file = home.resolve("bundle.tar.gz");
        new Bundle(surroundings).write(file, diagnosis());
        Map<String, String> contents = new HashMap<>();
        try (InputStream input = Files.newInputStream(file);
                TarArchiveInputStream archive = new TarArchiveInputStream(new GzipCompressorInputStream(input))) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                contents.put(
                        entry.getName().replaceFirst("^forecourt-doctor/", ""),
                        new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static Diagnosis diagnosis() {
        Finding finding = Finding.broken(Subject.SMTP, "the server says 535 " + MADE, "look at SMTP_PASSWORD");
        return new Diagnosis("1", Mode.LOCAL, Instant.EPOCH, 1, List.of(finding));
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
