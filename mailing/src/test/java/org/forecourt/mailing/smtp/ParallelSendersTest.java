package org.forecourt.mailing.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.mailing.smtp.SmtpSettings.Credentials;
import org.forecourt.mailing.smtp.SmtpSettings.Security;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpSink;
import org.forecourt.rig.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty senders at once, against a server of somebody else's making. */
class ParallelSendersTest {

    private static final int SENDERS = 20;
    private static final int MAILS = 600;

    @TempDir
    Path folder;

    @Test
    void each_mail_arrives_once_over_no_more_connections_than_senders_need() throws Exception {
        try (SmtpSink sink = SmtpSink.start(SinkOptions.plain().withPipelining());
                Sending sending = Sending.to(sink.port())) {
            assertThat(sendAll(sending)).allMatch(Delivered.class::isInstance).hasSize(MAILS);

            assertThat(sink.deliveries().stream()
                            .map(delivery -> delivery.recipients().getFirst()))
                    .doesNotHaveDuplicates()
                    .hasSize(MAILS);
            assertThat(sink.connections()).isBetween(6L, (long) SENDERS + 6);
        }
    }

    @Test
    void the_same_with_starttls_and_sign_in() throws Exception {
        TestCertificate certificate = TestCertificate.forLocalhost();
        Path authority = Files.writeString(folder.resolve("authority.pem"), certificate.pem());
        SinkOptions options = SinkOptions.plain()
                .secured(SinkOptions.Security.STARTTLS, certificate)
                .signedInAs("forecourt", "a test's");
        try (SmtpSink sink = SmtpSink.start(options);
                Sending sending = Sending.to(
                        sink.port(),
                        Security.STARTTLS,
                        Optional.of(new Credentials("forecourt", "a test's")),
                        Optional.of(authority.toString()))) {
            assertThat(sendAll(sending)).allMatch(Delivered.class::isInstance).hasSize(MAILS);
            assertThat(sink.deliveries()).hasSize(MAILS);
        }
    }

    @Test
    void a_mail_of_a_megabyte_with_lines_of_dots_arrives_as_it_was() throws Exception {
        String source = "Subject: dots\r\n\r\n" + ".\r\n..\r\n.x\r\n\r\n".repeat(80_000) + ".\r\n";
        try (SmtpSink sink = SmtpSink.start();
                Sending sending = Sending.to(sink.port()).source(source)) {
            assertThat(sending.send()).isInstanceOf(Delivered.class);

            assertThat(new String(sink.deliveries().getFirst().source(), StandardCharsets.UTF_8))
                    .isEqualTo(source);
        }
    }

    private static List<DeliveryOutcome> sendAll(Sending sending) throws Exception {
        List<Future<DeliveryOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int mail = 0; mail < MAILS; mail++) {
                String recipient = "r" + mail + "@example.com";
                outcomes.add(senders.submit(() -> sending.send(recipient, Sending.LONG)));
            }
        }
        List<DeliveryOutcome> all = new ArrayList<>();
        for (Future<DeliveryOutcome> outcome : outcomes) {
            all.add(outcome.get());
        }
        return all;
    }
}
