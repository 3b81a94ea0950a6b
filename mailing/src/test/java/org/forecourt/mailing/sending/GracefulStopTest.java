package org.forecourt.mailing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.journal.Mails;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;
import org.forecourt.rig.SmtpSink;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stop while a server takes its time. Without an end of its own it would last as long as SMTP_TIMEOUT, 90 s here; the ten
 * seconds it is meant to fit into are printed, and not asserted on a machine that is busy with other tests.
 */
class GracefulStopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAR_BELOW_SMTP_TIMEOUT = Duration.ofSeconds(60);

    @Test
    void mails_whose_server_answers_are_finished_and_nothing_is_left_half_done() {
        try (SmtpSink sink = SmtpSink.start()) {
            sink.follow(SmtpReaction.Script.at(Stage.DOT, new SmtpReaction.Stall(Duration.ofMillis(300))));

            List<Map<String, Object>> rows = stopWith(sink, "finished", 40);

            assertThat(sink.deliveries()).isNotEmpty();
            assertThat(rows).extracting(row -> row.get("state")).containsOnly("sent", "accepted");
            assertThat(rows.stream().filter(row -> "sent".equals(row.get("state"))))
                    .hasSameSizeAs(sink.deliveries());
        }
    }

    @Test
    void a_mail_whose_server_does_not_answer_after_the_final_dot_is_labelled_before_the_service_is_gone() {
        try (SmtpSink sink = SmtpSink.start()) {
            sink.follow(SmtpReaction.Script.at(Stage.KEPT, new SmtpReaction.Stall(Duration.ofMinutes(10))));

            List<Map<String, Object>> rows = stopWith(sink, "labelled", 4);

            assertThat(rows).extracting(row -> row.get("state")).containsOnly("ambiguous");
            assertThat(rows).extracting(row -> row.get("result")).containsOnly("ambiguous");
        }
    }

    @Test
    void a_mail_whose_server_does_not_even_take_the_recipient_is_due_again() {
        try (SmtpSink sink = SmtpSink.start()) {
            sink.follow(SmtpReaction.Script.at(Stage.RCPT, new SmtpReaction.Stall(Duration.ofMinutes(10))));

            List<Map<String, Object>> rows = stopWith(sink, "due again", 4);

            assertThat(rows).extracting(row -> row.get("state")).containsOnly("scheduled");
            assertThat(sink.deliveries()).isEmpty();
        }
    }

    /** Starts, lets mails get on the way, stops. @return what the journal says afterwards */
    private static List<Map<String, Object>> stopWith(SmtpSink sink, String what, int mails) {
        TestService service = TestService.start(Map.of(
                "SMTP_HOST",
                sink.host(),
                "SMTP_PORT",
                String.valueOf(sink.port()),
                "SMTP_SECURITY",
                "none",
                "MAIL_FROM",
                "mail@forecourt.example"));
        Journal journal = service.bean(Journal.class);
        journal.insertAllIfAbsent(IntStream.range(0, mails)
                .mapToObj(number -> Mails.entry(Mails.message("reader@domain" + number + ".example"), Instant.now()))
                .toList());
        await().atMost(PATIENCE).until(() -> service.bean(SendingEngine.class).onTheWay() >= 4);

        long start = System.nanoTime();
        service.close();
        Duration stop = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("graceful stop: %.1f s, mails in flight: %s%n", stop.toMillis() / 1e3, what);
        assertThat(stop).isLessThan(FAR_BELOW_SMTP_TIMEOUT);
        return JdbcClient.create(service.database()).sql("""
                select state, result
                from mailing.mail
                left join mailing.attempt on mail_id = id
                """).query().listOfRows();
    }
}
