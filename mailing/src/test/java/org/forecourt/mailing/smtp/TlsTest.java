package org.forecourt.mailing.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.ScriptedServer.Moment;
import org.forecourt.mailing.smtp.ScriptedServer.Reaction;
import org.forecourt.mailing.smtp.SmtpSettings.Credentials;
import org.forecourt.mailing.smtp.SmtpSettings.Security;
import org.forecourt.rig.TestCertificate;
import org.forecourt.settings.InvalidSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was asked for happens, or no mail leaves: there is no falling back. */
class TlsTest {

    private static final Credentials ACCOUNT = new Credentials("forecourt", "secret of the test");

    private static TestCertificate genuine;
    private static TestCertificate elsewhere;
    private static TestCertificate expired;

    private ScriptedServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeCertificates() {
        genuine = TestCertificate.forLocalhost();
        elsewhere = TestCertificate.forHost("elsewhere.example");
        expired = TestCertificate.expired();
    }

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer().offering("STARTTLS", "AUTH PLAIN LOGIN");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void a_secured_connection_signs_in_and_carries_mails(Security security) throws IOException {
        show(genuine, security);
        try (Sending sending = to(security, Optional.of(ACCOUNT), genuine)) {
            assertThat(sending.send()).isInstanceOf(Delivered.class);
            assertThat(sending.send()).isInstanceOf(Delivered.class);
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heard())
                .filteredOn(line -> line.startsWith("AUTH PLAIN "))
                .hasSize(1);
        assertThat(server.heardInTheClear()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void a_certificate_for_another_name_is_refused(Security security) throws IOException {
        assertNotTrusted(security, elsewhere, elsewhere, "No subject alternative DNS name matching localhost found");
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void an_expired_certificate_is_refused(Security security) throws IOException {
        assertNotTrusted(security, expired, expired, "NotAfter");
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void a_certificate_nobody_known_vouches_for_is_refused(Security security) throws IOException {
        assertNotTrusted(security, genuine, null, "unable to find valid certification path");
        assertNotTrusted(security, genuine, elsewhere, "Signature does not match");
    }

    @Test
    void without_the_offer_of_starttls_nothing_is_said_in_the_clear() throws IOException {
        server.offering("AUTH PLAIN LOGIN");
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            assertThat(sending.send())
                    .isEqualTo(
                            new Broken(
                                    SmtpStage.STARTTLS,
                                    "no secure connection: the server does not offer STARTTLS, which SMTP_SECURITY=starttls demands"));
        }
        assertThat(server.heard()).containsExactly("EHLO cars.example");
    }

    @Test
    void a_refused_starttls_is_a_refusal_and_nothing_follows() throws IOException {
        server.on(Moment.STARTTLS, Reaction.saying("454 4.7.0 not now"));
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            assertThat(sending.send()).isEqualTo(new Refused(SmtpStage.STARTTLS, new SmtpAnswer(454, "4.7.0 not now")));
        }
        assertThat(server.heard()).containsExactly("EHLO cars.example", "STARTTLS");
    }

    @Test
    void helo_only_is_no_way_around_starttls() throws IOException {
        server.on(Moment.EHLO, Reaction.saying("502 what"));
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            assertThat(stage(sending.send())).isEqualTo(SmtpStage.STARTTLS);
        }
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void plain_text_slipped_in_after_starttls_ends_the_connection() throws IOException {
        show(genuine, Security.STARTTLS);
        server.on(Moment.STARTTLS, talk -> talk.write("220 go ahead\r\n250 AUTH PLAIN\r\n"));
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            Broken broken = (Broken) sending.send();

            assertThat(broken.stage()).isEqualTo(SmtpStage.STARTTLS);
            assertThat(broken.detail()).contains("plain text after STARTTLS");
        }
        assertThat(server.heard()).containsExactly("EHLO cars.example", "STARTTLS");
    }

    @Test
    void what_was_offered_in_the_clear_does_not_count_under_tls() throws IOException {
        show(genuine, Security.STARTTLS);
        server.on(Moment.EHLO, talk -> talk.say(talk.isSecure() ? "502 not again" : "250-here\r\n250 STARTTLS"));
        try (Sending sending = to(Security.STARTTLS, Optional.empty(), genuine)) {
            assertThat(stage(sending.send())).isEqualTo(SmtpStage.STARTTLS);
        }
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void a_handshake_that_never_ends_is_ended() throws IOException {
        server.on(Moment.STARTTLS, talk -> {
            talk.say("220 go ahead");
            talk.stall();
        });
        try (Sending sending = to(Security.STARTTLS, Optional.empty(), genuine)) {
            assertThat(sending.send("olena@example.com", Duration.ofSeconds(2)))
                    .isEqualTo(new Broken(SmtpStage.STARTTLS, "no answer in time"));
        }
    }

    @Test
    void a_wrong_password_is_a_refusal_of_our_account() throws IOException {
        show(genuine, Security.STARTTLS);
        server.on(Moment.AUTH, Reaction.saying("535 5.7.8 no"));
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            assertThat(sending.send())
                    .isEqualTo(new Refused(SmtpStage.AUTHENTICATION, new SmtpAnswer(535, "5.7.8 no")));
        }
    }

    @Test
    void an_account_the_server_does_not_ask_for_is_not_forgotten_silently() throws IOException {
        show(genuine, Security.STARTTLS);
        server.offering("STARTTLS");
        try (Sending sending = to(Security.STARTTLS, Optional.of(ACCOUNT), genuine)) {
            assertThat(stage(sending.send())).isEqualTo(SmtpStage.AUTHENTICATION);
        }
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void a_password_goes_without_tls_to_this_machine_only() throws IOException {
        try (Sending sending = to(Security.NONE, Optional.of(ACCOUNT), null)) {
            assertThat(sending.send()).isInstanceOf(Delivered.class);
        }
        assertThatThrownBy(() -> new SmtpSettings(
                        "mail.example",
                        25,
                        Security.NONE,
                        Optional.of(ACCOUNT),
                        "cars.example",
                        20,
                        TrustedCertificates.sockets(Optional.empty())))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("SMTP_SECURITY");
    }

    @Test
    void a_file_without_certificates_stops_the_start_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("authority.pem"), "nothing");

        assertThatThrownBy(() -> TrustedCertificates.sockets(Optional.of(file.toString())))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("SMTP_CA_FILE");
        assertThatThrownBy(() -> TrustedCertificates.sockets(Optional.of("/nowhere")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("SMTP_CA_FILE");
    }

    private void assertNotTrusted(
            Security security, TestCertificate shown, @Nullable TestCertificate trusted, String why)
            throws IOException {
        show(shown, security);
        try (Sending sending = to(security, Optional.of(ACCOUNT), trusted)) {
            Broken broken = (Broken) sending.send();

            assertThat(broken.stage()).isEqualTo(SmtpStage.STARTTLS);
            assertThat(broken.detail()).startsWith("no secure connection: ").contains(why);
        }
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    private static SmtpStage stage(DeliveryOutcome outcome) {
        return outcome instanceof Refused refused ? refused.stage() : ((Broken) outcome).stage();
    }

    private void show(TestCertificate certificate, Security security) {
        server.secured(certificate.serverContext(), security == Security.TLS);
    }

    private Sending to(Security security, Optional<Credentials> account, @Nullable TestCertificate authority)
            throws IOException {
        Optional<String> file = authority == null
                ? Optional.empty()
                : Optional.of(Files.writeString(folder.resolve("authority.pem"), authority.pem())
                        .toString());
        return Sending.to(server.port(), security, account, file);
    }
}
