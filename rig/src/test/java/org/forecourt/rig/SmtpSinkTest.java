package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.forecourt.rig.SmtpMoment.Stage;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private static final String MAIL = "Message-ID: <1@example.org>\r\nSubject: a\r\n\r\n..b\r\nМіст\r\n.";

    @Test
    void a_mail_is_kept_as_it_was_before_dots_were_added() throws Exception {
        try (SmtpSink sink = SmtpSink.start();
                SmtpClient client = new SmtpClient(sink.port())) {
            assertThat(client.address("ім'я@example.com")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            assertThat(client.say(MAIL)).startsWith("250");

            assertThat(sink.deliveries()).singleElement().satisfies(delivery -> {
                assertThat(delivery.messageId()).isEqualTo("1@example.org");
                assertThat(delivery.recipients()).containsExactly("ім'я@example.com");
                assertThat(new String(delivery.source(), StandardCharsets.UTF_8))
                        .endsWith("\r\n.b\r\nМіст\r\n");
            });
        }
    }

    @Test
    void a_second_mail_travels_on_the_same_connection() throws Exception {
        try (SmtpSink sink = SmtpSink.start();
                SmtpClient client = new SmtpClient(sink.port())) {
            client.address("a@example.com");
            client.say("DATA");
            client.say(MAIL);
            client.say("MAIL FROM:<sender@example.org>");
            client.say("RCPT TO:<b@example.com>");
            client.say("DATA");
            assertThat(client.say(MAIL)).startsWith("250");

            assertThat(sink.deliveries()).hasSize(2);
            assertThat(sink.connections()).isEqualTo(1);
        }
    }

    @Test
    void the_script_refuses_one_domain_only() throws Exception {
        try (SmtpSink sink = SmtpSink.start();
                SmtpClient client = new SmtpClient(sink.port())) {
            sink.follow(SmtpReaction.Script.forDomain(
                    "slow.example", Stage.RCPT, new SmtpReaction.Answer(451, "4.2.1 later")));

            assertThat(client.address("a@slow.example")).startsWith("451");
            assertThat(client.say("RCPT TO:<a@quick.example>")).startsWith("250");
        }
    }

    @Test
    void a_stall_delays_and_421_ends_the_connection() throws Exception {
        try (SmtpSink sink = SmtpSink.start();
                SmtpClient client = new SmtpClient(sink.port())) {
            sink.follow(SmtpReaction.Script.at(Stage.RCPT, new SmtpReaction.Stall(Duration.ofMillis(300))));
            long begin = System.nanoTime();
            assertThat(client.address("a@example.com")).startsWith("250");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(300));

            sink.follow(SmtpReaction.Script.at(Stage.DATA, new SmtpReaction.Answer(421, "closing")));
            assertThat(client.say("DATA")).startsWith("421");
            assertThat(client.answer()).isEqualTo("gone");
        }
    }

    @Test
    void with_pipelining_answers_are_kept_back_until_all_commands_of_a_packet_have_theirs() throws Exception {
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().withPipelining());
                SmtpClient client = new SmtpClient(sink.port())) {
            client.answer();
            assertThat(client.say("EHLO client")).contains("PIPELINING");
            assertThat(client.say("MAIL FROM:<a@b>\r\nRCPT TO:<a@b>")).startsWith("250 2.1.0");
            assertThat(client.answer()).startsWith("250 2.1.5");

            client.say("RSET");
            sink.follow(SmtpReaction.Script.at(Stage.RCPT, SmtpReaction.CUT));
            assertThat(client.say("MAIL FROM:<a@b>\r\nRCPT TO:<a@b>")).isEqualTo("gone");
        }
    }

    @Test
    void a_swallowed_answer_leaves_the_mail_delivered_and_a_cut_before_does_not() throws Exception {
        try (SmtpSink sink = SmtpSink.start()) {
            for (Stage stage : new Stage[] {Stage.BODY, Stage.DOT, Stage.KEPT}) {
                sink.follow(SmtpReaction.Script.at(stage, SmtpReaction.CUT));
                try (SmtpClient client = new SmtpClient(sink.port())) {
                    client.address("a@example.com");
                    client.say("DATA");
                    assertThat(client.say(MAIL)).isEqualTo("gone");
                }
                assertThat(sink.deliveries()).hasSize(stage == Stage.KEPT ? 1 : 0);
            }
        }
    }

    @Test
    void garbage_is_no_smtp() throws Exception {
        try (SmtpSink sink = SmtpSink.start()) {
            sink.follow(SmtpReaction.Script.at(Stage.GREETING, SmtpReaction.GARBAGE));
            try (SmtpClient client = new SmtpClient(sink.port())) {
                assertThat(client.answer()).doesNotStartWith("2");
                assertThat(client.answer()).isEqualTo("gone");
            }
        }
    }

    @Test
    void sign_in_is_demanded_and_compared() throws Exception {
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().signedInAs("user", "word"));
                SmtpClient client = new SmtpClient(sink.port())) {
            assertThat(client.address("a@example.com")).startsWith("503");
            assertThat(client.say("MAIL FROM:<a@b>")).startsWith("530");
            assertThat(client.say("AUTH PLAIN AHVzZXIAd3Jvbmc=")).startsWith("535");
            assertThat(client.say("AUTH PLAIN AHVzZXIAd29yZA==")).startsWith("235");
            client.say("AUTH LOGIN");
            client.say("dXNlcg==");
            assertThat(client.say("d29yZA==")).startsWith("235");
            assertThat(client.say("MAIL FROM:<a@b>")).startsWith("250");
        }
    }

    @Test
    void too_large_a_mail_is_refused_announced_or_not() throws Exception {
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().upTo(20));
                SmtpClient client = new SmtpClient(sink.port())) {
            client.answer();
            client.say("EHLO client");
            assertThat(client.say("MAIL FROM:<a@b> SIZE=21")).startsWith("552");
            client.say("MAIL FROM:<a@b>");
            client.say("RCPT TO:<a@b>");
            client.say("DATA");
            assertThat(client.say(MAIL)).startsWith("552");
            assertThat(sink.deliveries()).isEmpty();
        }
    }

    @Test
    void both_kinds_of_tls_show_a_certificate_that_can_be_verified() throws Exception {
        TestCertificate certificate = TestCertificate.forLocalhost();
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(SinkOptions.Security.TLS, certificate));
                SmtpClient client = SmtpClient.overTls(sink.port(), certificate)) {
            assertThat(client.address("a@example.com")).startsWith("250");
        }
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(SinkOptions.Security.STARTTLS, certificate));
                SmtpClient client = new SmtpClient(sink.port())) {
            client.answer();
            assertThat(client.say("EHLO client")).contains("STARTTLS");
            assertThat(client.say("STARTTLS")).startsWith("220");
            client.startTls(certificate);
            assertThat(client.say("EHLO client")).doesNotContain("STARTTLS");
        }
    }

    @Test
    void a_certificate_for_another_host_fails_the_handshake() {
        TestCertificate certificate = TestCertificate.forHost("elsewhere.example");
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().secured(SinkOptions.Security.TLS, certificate))) {
            assertThatThrownBy(() -> SmtpClient.overTls(sink.port(), certificate))
                    .isInstanceOf(SSLException.class);
        }
    }
}
