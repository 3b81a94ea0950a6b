package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.forecourt.mailing.compose.DkimKey;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SinkOptions.Security;
import org.forecourt.rig.SmtpSink;
import org.forecourt.rig.TestCertificate;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail servers that are dead, distrusted or too simple; name servers without our records; a clock that is wrong. */
class MailChecksTest {

    @TempDir
    Path home;

    @Test
    void a_server_with_a_trusted_certificate_is_fine_and_takes_the_test_mail() throws IOException {
        TestCertificate certificate = TestCertificate.forLocalhost();
        SinkOptions options =
                SinkOptions.plain().secured(Security.STARTTLS, certificate).signedInAs("site", "sesame-opens");
        try (SmtpSink sink = SmtpSink.start(options)) {
            Case patient = trusting(sink, certificate)
                    .with(Setting.MAIL_FROM, "mail@cars.example")
                    .with(Setting.SMTP_USER, "site")
                    .with(Setting.SMTP_PASSWORD, "sesame-opens")
                    .mailTo("operator@cars.example");

            assertThat(patient.findings(new SmtpCheck(Clock.systemUTC())))
                    .extracting(Finding::verdict)
                    .containsExactly(Verdict.OK, Verdict.OK);
            assertThat(patient.finding(new TestMailCheck(), Subject.TEST_MAIL).verdict())
                    .isEqualTo(Verdict.OK);
            assertThat(sink.deliveries()).hasSize(1);

            Finding refused = patient.with(Setting.SMTP_PASSWORD, "wrong-password")
                    .finding(new TestMailCheck(), Subject.TEST_MAIL);
            assertThat(refused.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(refused.line()).doesNotContain("wrong-password");
        }
    }

    @Test
    void a_certificate_that_ends_soon_is_a_warning() throws IOException {
        TestCertificate certificate = TestCertificate.forLocalhost();
        Instant almostOver = certificate.certificate().getNotAfter().toInstant().minus(Duration.ofDays(3));
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(Security.TLS, certificate))) {
            Case patient = trusting(sink, certificate).with(Setting.SMTP_SECURITY, "tls");

            Finding finding =
                    patient.finding(new SmtpCheck(Clock.fixed(almostOver, ZoneOffset.UTC)), Subject.SMTP_CERTIFICATE);

            assertThat(finding.verdict()).isEqualTo(Verdict.WARNING);
        }
    }

    @Test
    void an_expired_a_foreign_and_an_unknown_certificate_are_refused() throws IOException {
        for (TestCertificate bad : List.of(TestCertificate.expired(), TestCertificate.forHost("other.example"))) {
            try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(Security.STARTTLS, bad))) {
                assertThat(trusting(sink, bad)
                                .finding(new SmtpCheck(Clock.systemUTC()), Subject.SMTP_CERTIFICATE)
                                .verdict())
                        .isEqualTo(Verdict.BROKEN);
            }
        }
        TestCertificate unknown = TestCertificate.forLocalhost();
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(Security.STARTTLS, unknown))) {
            assertThat(at(sink).finding(new SmtpCheck(Clock.systemUTC()), Subject.SMTP_CERTIFICATE)
                            .cure())
                    .contains("SMTP_CA_FILE");
        }
    }

    @Test
    void a_server_without_starttls_and_a_dead_one_are_broken() throws IOException {
        Check check = new SmtpCheck(Clock.systemUTC());
        SmtpSink sink = SmtpSink.start();
        try (sink) {
            assertThat(at(sink).finding(check, Subject.SMTP).cause()).contains("does not offer STARTTLS");
            assertThat(at(sink).with(Setting.SMTP_SECURITY, "none")
                            .finding(check, Subject.SMTP)
                            .verdict())
                    .isEqualTo(Verdict.OK);
        }
        Finding dead = at(sink).finding(check, Subject.SMTP);
        assertThat(dead.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(at(sink).finding(check, Subject.SMTP_CERTIFICATE).verdict()).isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void the_published_key_is_compared_with_ours() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String key = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Case patient = Case.in(home)
                .with(Setting.MAIL_FROM, "mail@cars.example")
                .with(Setting.DKIM_DOMAIN, "cars.example")
                .with(Setting.DKIM_SELECTOR, "first")
                .with(Setting.DKIM_PRIVATE_KEY, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----");
        String record = DkimKey.of(patient.surroundings().settings().values())
                .orElseThrow()
                .recordText();
        Map<String, String> right = Map.of(
                "first._domainkey.cars.example.", record,
                "cars.example.", "v=spf1 mx -all",
                "_dmarc.cars.example.", "v=DMARC1; p=none");
        Map<String, String> wrong = Map.of("first._domainkey.cars.example.", "v=DKIM1; k=rsa; p=AAAA");

        assertThat(verdicts(patient, right)).containsOnly(Verdict.OK);
        assertThat(verdicts(patient, wrong)).containsExactly(Verdict.OK, Verdict.OK, Verdict.BROKEN, Verdict.WARNING);
        assertThat(verdicts(patient, Map.of()))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.BROKEN, Verdict.WARNING);
        assertThat(verdicts(patient.with(Setting.MAIL_FROM, "mail@other.example"), right))
                .startsWith(Verdict.WARNING);
    }

    @Test
    void a_broken_key_and_a_missing_sender_are_named() {
        Case patient = Case.in(home)
                .with(Setting.SMTP_HOST, "localhost")
                .with(Setting.DKIM_DOMAIN, "cars.example")
                .with(Setting.DKIM_SELECTOR, "first")
                .with(Setting.DKIM_PRIVATE_KEY, "not-a-key-at-all");

        assertThat(patient.findings(new SenderCheck()).subList(0, 2))
                .allMatch(finding -> finding.verdict() == Verdict.BROKEN)
                .noneMatch(finding -> finding.line().contains("not-a-key"));
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "60, WARNING", "-60, WARNING", "86400, BROKEN"})
    void a_wrong_clock_is_named(long seconds, Verdict expected) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> tellTheTime(server, seconds));
            URI peer = URI.create("http://127.0.0.1:" + server.getLocalPort());

            Finding finding = Case.in(home).clockPeer(peer).finding(new ClockCheck(), Subject.CLOCK);

            assertThat(finding.verdict()).as(finding.line()).isEqualTo(expected);
        }
        URI closed = URI.create("http://127.0.0.1:1");
        assertThat(Case.in(home)
                        .clockPeer(closed)
                        .finding(new ClockCheck(), Subject.CLOCK)
                        .verdict())
                .isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void a_host_that_is_not_found_is_named() {
        Case patient = Case.in(home)
                .with(Setting.SMTP_HOST, "localhost")
                .with(Setting.RABBITMQ_HOST, "nowhere.invalid")
                .with(Setting.PUBLIC_URL, "https://cars.invalid");

        assertThat(patient.findings(new NamesCheck()))
                .extracting(Finding::verdict)
                .containsExactlyInAnyOrder(Verdict.OK, Verdict.BROKEN, Verdict.WARNING);
    }

    private static void tellTheTime(ServerSocket server, long seconds) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[4_096]);
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
            client.getOutputStream()
                    .write("HTTP/1.1 204 No Content\r\nDate: %s\r\n\r\n"
                            .formatted(date)
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // the test is over
        }
    }

    private List<Verdict> verdicts(Case patient, Map<String, String> records) {
        try (FakeNameServer server = new FakeNameServer(records)) {
            return patient.nameServer(server.address()).findings(new SenderCheck()).stream()
                    .map(Finding::verdict)
                    .toList();
        }
    }

    private Case at(SmtpSink sink) {
        return Case.in(home).with(Setting.SMTP_HOST, "localhost").with(Setting.SMTP_PORT, sink.port());
    }

    private Case trusting(SmtpSink sink, TestCertificate certificate) throws IOException {
        Path file = Files.writeString(home.resolve("trusted.pem"), certificate.pem());
        return at(sink).with(Setting.SMTP_CA_FILE, file);
    }
}
