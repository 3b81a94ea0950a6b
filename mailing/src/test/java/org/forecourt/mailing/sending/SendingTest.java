package org.forecourt.mailing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.background.Bell;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.core.DeliveryRules;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.Rates;
import org.forecourt.mailing.core.SenderPorts;
import org.forecourt.mailing.core.SendingRules;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;
import org.forecourt.rig.SmtpSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingTest {

    @Test
    void without_a_mail_server_an_accepted_mail_lies_in_the_catcher_soon() {
        try (TestService service = TestService.start()) {
            UUID id = accept(service, "olena@cars.example");

            awaitState(service, id, "sent");

            assertThat(service.bean(Mailbox.class).ofMessage(id)).isPresent();
            assertThat(service.bean(WayOut.class).isCatcher()).isTrue();
        }
    }

    @Test
    void with_a_mail_server_it_is_there_once_and_its_history_says_so() {
        try (SmtpSink sink = SmtpSink.start();
                TestService service = startWith(sink)) {
            UUID id = accept(service, "olena@cars.example");

            awaitState(service, id, "sent");

            assertThat(sink.deliveries()).extracting(Delivery::messageId).containsExactly(id + "@forecourt.example");
            assertThat(entry(service, id).attempts()).hasSize(1);
        }
    }

    @Test
    void an_unknown_mailbox_fails_its_mail_and_stops_the_next_one() {
        try (SmtpSink sink = SmtpSink.start();
                TestService service = startWith(sink)) {
            sink.follow(SmtpReaction.Script.at(Stage.RCPT, new SmtpReaction.Answer(550, "5.1.1 no such user")));
            awaitState(service, accept(service, "gone@cars.example"), "failed");
            sink.follow(SmtpReaction.Script.HEALTHY);

            awaitState(service, accept(service, "gone@cars.example"), "suppressed");
            assertThat(sink.deliveries()).isEmpty();
        }
    }

    @Test
    void a_connection_cut_after_the_final_dot_is_labelled_and_the_very_same_test_mail_sent_again() {
        try (SmtpSink sink = SmtpSink.start();
                TestService service = startWith(sink)) {
            sink.follow(SmtpReaction.Script.at(Stage.KEPT, SmtpReaction.CUT));
            UUID id = accept(service, "olena@cars.example");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !sink.deliveries().isEmpty());
            sink.follow(SmtpReaction.Script.HEALTHY);

            awaitState(service, id, "sent");

            assertThat(entry(service, id).attempts())
                    .extracting(attempt -> attempt.result().name())
                    .containsExactly("AMBIGUOUS", "DELIVERED");
            assertThat(sink.deliveries()).hasSize(2);
            String first = source(sink.deliveries().getFirst());
            assertThat(first).contains("Date: ", "Message-ID: <" + id + "@");
            assertThat(source(sink.deliveries().getLast())).isEqualTo(first);
        }
    }

    @Test
    void a_stop_waits_for_what_is_on_the_way() {
        try (SmtpSink sink = SmtpSink.start()) {
            sink.follow(SmtpReaction.Script.at(Stage.DOT, new SmtpReaction.Stall(Duration.ofSeconds(2))));
            TestService service = startWith(sink);
            UUID id = accept(service, "olena@cars.example");
            SendingEngine engine = service.bean(SendingEngine.class);
            await().atMost(Duration.ofSeconds(10)).until(() -> engine.onTheWay() == 1);

            engine.stop();

            assertThat(entry(service, id).state()).isInstanceOf(MailState.Sent.class);
            assertThat(sink.deliveries()).hasSize(1);
            service.close();
        }
    }

    /** The engine of this test looks by itself once an hour. */
    @Test
    void new_mail_and_the_retry_of_a_person_wake_the_sender() {
        try (TestService service = TestService.start()) {
            service.bean(SendingEngine.class).stop();
            SendingEngine engine = new SendingEngine(
                    service.bean(SenderPorts.class),
                    service.bean(DeliveryRules.class),
                    new SendingEngine.Pace(SendingRules.defaults(), Rates.defaults(), Duration.ofHours(1)),
                    service.bean(Bell.class),
                    () -> {});
            engine.start();
            for (int mail = 0; mail < 3; mail++) {
                awaitState(service, accept(service, "olena@cars.example"), "sent");
            }
            UUID taken = accept(service, "olena@cars.example", Instant.now().plus(Duration.ofDays(1)));

            service.post("/api/messages/" + taken + "/retry", "");

            awaitState(service, taken, "sent");
            engine.stop();
        }
    }

    private static TestService startWith(SmtpSink sink) {
        return TestService.start(new HashMap<>(Map.of(
                "SMTP_HOST",
                sink.host(),
                "SMTP_PORT",
                String.valueOf(sink.port()),
                "SMTP_SECURITY",
                "none",
                "MAIL_FROM",
                "Forecourt <mail@forecourt.example>")));
    }

    private static UUID accept(TestService service, String address) {
        return accept(service, address, null);
    }

    private static UUID accept(TestService service, String address, @Nullable Instant sendAt) {
        MailMessage message = MailMessage.of(
                        UUID.randomUUID(),
                        Template.TEST,
                        MailLocale.EN,
                        new Recipient(EmailAddress.parse(address).orElseThrow(), null),
                        Map.of())
                .withSendAt(sendAt);
        byte[] body = MailMessageJson.write(message).getBytes(StandardCharsets.UTF_8);
        assertThat(service.bean(Acceptance.class).accept(Door.HTTP, body)).isInstanceOf(Accepted.Journaled.class);
        return message.id();
    }

    private static String source(Delivery delivery) {
        return new String(delivery.source(), StandardCharsets.ISO_8859_1);
    }

    private static JournalEntry entry(TestService service, UUID id) {
        return service.bean(JournalReader.class).byId(id).orElseThrow();
    }

    private static void awaitState(TestService service, UUID id, String code) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(entry(service, id).state().code()).isEqualTo(code));
    }
}
