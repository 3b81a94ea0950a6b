package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.forecourt.rig.TestCertificate;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environment files, secrets and certificates with real faults in them. */
class SettingsChecksTest {

    @TempDir
    Path home;

    @Test
    void the_copied_examples_are_fine_also_when_everybody_may_read_them() throws IOException {
        Path examples = Path.of("").toAbsolutePath().resolveSibling("env-config");
        for (String name : List.of(".env.base", ".env.secrets")) {
            Path example = examples.resolve(name.equals(".env.base") ? ".env.example" : ".env.secrets.example");
            file(name, Files.readString(example), "rw-r--r--");
        }

        assertThat(Case.in(home).findings(new SettingsFilesCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.OK);
        assertThat(Case.in(home).finding(new SecretsCheck(), Subject.SECRETS).verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_no_secret_with_it() {
        file(".env.base", "SMTP_HOTS=mail\nAPP_PORT=80000\nnonsense\n", "rw-------");
        file(".env.secrets", "OPERATOR_KEY=bell\u0007hidden\n", "rw-------");

        List<Finding> findings = Case.in(home).findings(new SettingsFilesCheck()).stream()
                .filter(finding -> finding.subject() == Subject.SETTINGS_VALUES)
                .toList();

        assertThat(findings).hasSize(4).allMatch(finding -> finding.verdict() == Verdict.BROKEN);
        assertThat(findings.toString())
                .contains("SMTP_HOTS", "SMTP_HOST", "APP_PORT", "line 3", "OPERATOR_KEY")
                .doesNotContain("hidden");
    }

    @Test
    void a_user_without_a_password_and_two_services_on_one_port_are_named() {
        Case patient = Case.in(home).with(Setting.SMTP_USER, "site").with(Setting.MAILING_PORT, 8000);

        assertThat(patient.findings(new SettingsFilesCheck()).toString()).contains("SMTP_PASSWORD", "APP_PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, OPERATOR_KEY=abcdefghijklmnop, OK",
        "rw-r-----, OPERATOR_KEY=abcdefghijklmnop, WARNING",
        "rw-r--r--, OPERATOR_KEY=abcdefghijklmnop, BROKEN",
        "rw-r--r--, OPERATOR_KEY=, OK"
    })
    void only_the_owner_may_read_secrets(String permissions, String line, Verdict expected) {
        file(".env.secrets", line + "\n", permissions);

        assertThat(Case.in(home)
                        .finding(new SettingsFilesCheck(), Subject.SETTINGS_PRIVACY)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_are_named() {
        file(".env.base", "\uFEFFLOG_LEVEL=info\n", "rw-------");
        assertThat(Case.in(home)
                        .finding(new SettingsFilesCheck(), Subject.SETTINGS_FILES)
                        .line())
                .contains("❌", "byte order mark");

        file(".env.base", "LOG_LEVEL=info\r\n", "rw-------");
        assertThat(Case.in(home)
                        .finding(new SettingsFilesCheck(), Subject.SETTINGS_FILES)
                        .line())
                .contains("⚠️", "Windows");
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATOR_KEY, Postgres, BROKEN",
        "SMTP_PASSWORD, qwerty, WARNING",
        "OPERATOR_KEY, short, WARNING",
        "OPERATOR_KEY, aaaaaaaaaaaaaaaaaaaa, WARNING",
        "OPERATOR_KEY, vT9-q2LmWx7RbZ, OK"
    })
    void a_weak_secret_is_named_and_not_shown(Setting setting, String value, Verdict expected) {
        Finding finding = Case.in(home).with(setting, value).finding(new SecretsCheck(), Subject.SECRETS);

        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(finding.line()).doesNotContain(value);
    }

    @Test
    void lost_secrets_beside_a_database_are_named() throws IOException {
        Case patient = Case.in(home);
        Check check = new KeptSecretsCheck(new Once<>(() -> {
            throw new Unanswered("no volumes");
        }));
        assertThat(patient.finding(check, Subject.KEPT_SECRETS).verdict()).isEqualTo(Verdict.NOT_CHECKED);
        Files.createDirectories(home.resolve("data/postgres"));
        Files.writeString(home.resolve("data/postgres/PG_VERSION"), "17\n");
        assertThat(patient.finding(check, Subject.KEPT_SECRETS).verdict()).isEqualTo(Verdict.BROKEN);
        Files.createDirectories(home.resolve("data/secrets"));
        for (String name : List.of("postgres-password", "postgres-superuser-password")) {
            Files.writeString(home.resolve("data/secrets").resolve(name), "abc\n");
        }
        assertThat(patient.finding(check, Subject.KEPT_SECRETS).verdict()).isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8000", "https://cars.example/site", "ftp://cars.example", "http://cars.example"
            })
    void an_address_that_people_cannot_use_is_named(String url) {
        assertThat(Case.in(home)
                        .with(Setting.PUBLIC_URL, url)
                        .finding(new AddressCheck(), Subject.PUBLIC_URL)
                        .verdict())
                .isEqualTo(Verdict.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"10.0.0.0/8, 192.168.1.7; OK", "nonsense; BROKEN", "10.0.0.0/99; BROKEN", "0.0.0.0/0; BROKEN"})
    void proxies_are_addresses_and_not_everybody(String listed, Verdict expected) {
        assertThat(Case.in(home)
                        .with(Setting.TRUSTED_PROXIES, listed)
                        .finding(new AddressCheck(), Subject.TRUSTED_PROXIES)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void the_certificate_of_a_proxy_must_fit_its_key_and_stay_valid() throws IOException {
        Check now = new ProxyCertificateCheck(Clock.systemUTC());
        assertThat(Case.in(home).finding(now, Subject.PROXY_CERTIFICATE).verdict())
                .isEqualTo(Verdict.NOT_CHECKED);
        TestCertificate valid = TestCertificate.forLocalhost();
        Files.writeString(
                home.resolve("docker-compose.proxy.yml"),
                "services: {proxy: {image: \"nginx:1.27-alpine\", volumes: [\"${TLS_FOLDER:-./tls}:/etc/tls:ro\"]}}\n");
        Files.createDirectories(home.resolve("tls"));
        Files.writeString(home.resolve("tls/site.crt"), valid.pem());
        Files.writeString(home.resolve("tls/site.key"), valid.keyPem());
        assertThat(Case.in(home).finding(now, Subject.PROXY_CERTIFICATE).verdict())
                .isEqualTo(Verdict.OK);

        Instant almostOver = valid.certificate().getNotAfter().toInstant().minusSeconds(86_400);
        Check later = new ProxyCertificateCheck(Clock.fixed(almostOver, ZoneOffset.UTC));
        assertThat(Case.in(home).finding(later, Subject.PROXY_CERTIFICATE).verdict())
                .isEqualTo(Verdict.WARNING);

        Files.writeString(
                home.resolve("tls/site.crt"), TestCertificate.expired().pem());
        assertThat(Case.in(home).finding(now, Subject.PROXY_CERTIFICATE).line()).contains("❌", "no readable key fits");
    }

    private void file(String name, String text, String permissions) {
        try {
            Path file = Files.createDirectories(home.resolve("env-config")).resolve(name);
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
