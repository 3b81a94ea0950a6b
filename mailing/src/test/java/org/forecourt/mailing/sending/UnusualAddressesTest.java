package org.forecourt.mailing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.intake.TestQueue;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpSink;
import org.junit.jupiter.api.Test;

/** Addresses in quotes and in other alphabets, from both doors to the command that the SMTP server hears. */
class UnusualAddressesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUOTED = "\"john smith\"@example.org";
    private static final String OTHER_DOMAIN = "user@приклад.укр";
    private static final String OTHER_ALPHABET = "оленка@приклад.укр";
    private static final String DOMAIN = "xn--80aikifvh.xn--j1amh";

    @Test
    void a_server_with_smtputf8_hears_all_of_them() throws Exception {
        List<String> heard = heardOf(SinkOptions.plain(), List.of(QUOTED, OTHER_DOMAIN, OTHER_ALPHABET), List.of());

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        QUOTED, QUOTED, "user@" + DOMAIN, "user@" + DOMAIN, "оленка@" + DOMAIN, "оленка@" + DOMAIN);
    }

    @Test
    void a_server_without_it_hears_what_fits_into_ascii_and_the_others_fail_by_name() throws Exception {
        List<String> heard =
                heardOf(SinkOptions.plain().withoutSmtpUtf8(), List.of(QUOTED, OTHER_DOMAIN), List.of(OTHER_ALPHABET));

        assertThat(heard).containsExactlyInAnyOrder(QUOTED, QUOTED, "user@" + DOMAIN, "user@" + DOMAIN);
    }

    /** The recipients of {@code RCPT} when each address came once by HTTP and once by RabbitMQ. */
    private static List<String> heardOf(SinkOptions options, List<String> good, List<String> hopeless)
            throws Exception {
        try (SmtpSink sink = SmtpSink.start(options);
                TestQueue queue = new TestQueue(PrivateRabbitMq.shared());
                TestService service = TestService.start(settings(sink, queue))) {
            for (String address : hopeless) {
                for (UUID mail : offer(service, queue, address)) {
                    await().atMost(PATIENCE)
                            .until(() -> state(service, mail) instanceof MailState.Failed failed
                                    && failed.reason().contains("5.6.7"));
                }
            }
            for (String address : good) {
                for (UUID mail : offer(service, queue, address)) {
                    await().atMost(PATIENCE).until(() -> state(service, mail) instanceof MailState.Sent);
                }
            }
            return sink.deliveries().stream()
                    .map(Delivery::recipients)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static Map<String, String> settings(SmtpSink sink, TestQueue queue) {
        Map<String, String> settings = new HashMap<>(queue.settings);
        settings.put("SMTP_HOST", sink.host());
        settings.put("SMTP_PORT", String.valueOf(sink.port()));
        settings.put("SMTP_SECURITY", "none");
        settings.put("MAIL_FROM", "mail@forecourt.example");
        return settings;
    }

    private static List<UUID> offer(TestService service, TestQueue queue, String address) throws Exception {
        UUID byHttp = UUID.randomUUID();
        UUID byBroker = UUID.randomUUID();
        HttpResponse<String> answer = service.post("/api/messages", message(byHttp, address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        queue.publish(message(byBroker, address));
        return List.of(byHttp, byBroker);
    }

    private static String message(UUID id, String address) {
        return "{\"id\":\"%s\",\"template\":\"test\",\"locale\":\"uk\",\"to\":{\"address\":\"%s\"},\"values\":{}}"
                .formatted(id, address.replace("\"", "\\\""));
    }

    private static MailState state(TestService service, UUID mail) {
        return service.bean(JournalReader.class)
                .byId(mail)
                .map(JournalEntry::state)
                .orElseGet(MailState.Accepted::new);
    }
}
