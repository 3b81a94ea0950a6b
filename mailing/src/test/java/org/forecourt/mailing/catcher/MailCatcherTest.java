package org.forecourt.mailing.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpPort.Ready;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailCatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static TestService service;
    private static JdbcClient jdbc;
    private static Mailbox mailbox;

    @BeforeAll
    static void start() {
        service = TestService.start();
        jdbc = service.bean(JdbcClient.class);
        mailbox = service.bean(Mailbox.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        mailbox.clear();
    }

    @Test
    void a_mail_is_delivered_once_its_row_is_committed() {
        MailMessage message = message("olena@example.com");

        DeliveryOutcome outcome = deliver(message, NOW);

        assertThat(outcome).isInstanceOf(DeliveryOutcome.Delivered.class);
        CaughtMail caught = mailbox.page("", 1, 20).mails().getFirst();
        assertThat(caught.to()).isEqualTo("olena@example.com");
        assertThat(caught.subject()).isEqualTo("Subject of test");
        assertThat(caught.mailId()).isEqualTo(message.id());
        assertThat(mailbox.source(caught.id())).isEqualTo("Subject: x\r\n\r\nbody".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_is_delivered_by_preparing_or_by_abandoning() {
        Ready ready = (Ready) catcher(NOW).prepare(message("a@example.com"), NOW, PATIENCE);
        ready.transmission().abandon();

        assertThat(mailbox.page("", 1, 20).total()).isZero();
    }

    @Test
    void a_second_copy_is_a_second_mail_and_both_are_known_as_copies() {
        MailMessage message = message("twice@example.com");
        deliver(message, NOW);
        deliver(message, NOW.plusSeconds(1));

        assertThat(mailbox.page("", 1, 20).mails())
                .extracting(CaughtMail::copies)
                .containsExactly(2, 2);
    }

    @Test
    void an_insert_that_the_database_refuses_is_broken_and_one_that_lost_its_connection_is_unknown() {
        MailMessage message = message("x@example.com");
        jdbc.sql("alter table mailing.caught_mail rename to elsewhere").update();
        DeliveryOutcome refused = deliver(message, NOW);
        jdbc.sql("alter table mailing.elsewhere rename to caught_mail").update();
        jdbc.sql("""
                create function mailing.die() returns trigger language plpgsql
                as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'
                """).update();
        jdbc.sql("create trigger die after insert on mailing.caught_mail for each row execute function mailing.die()")
                .update();
        DeliveryOutcome lost = deliver(message, NOW);
        jdbc.sql("drop trigger die on mailing.caught_mail").update();

        assertThat(refused).isInstanceOf(DeliveryOutcome.Broken.class);
        assertThat(lost).isInstanceOf(DeliveryOutcome.Unknown.class);
    }

    @Test
    void the_search_takes_its_text_literally() {
        deliver(message("50percent@example.com"), NOW);
        deliver(message("under_score@example.com"), NOW);

        assertThat(mailbox.page("%", 1, 20).total()).isZero();
        assertThat(mailbox.page("R_S", 1, 20).total()).isOne();
        assertThat(mailbox.page("SUBJECT OF", 1, 20).total()).isEqualTo(2);
    }

    @Test
    void the_mailbox_keeps_the_newest_and_nothing_older_than_thirty_days() {
        deliver(message("old@example.com"), NOW.minus(Mailbox.LONGEST).minusSeconds(1));
        for (int number = 0; number < 5; number++) {
            deliver(message("m" + number + "@example.com"), NOW);
        }

        assertThat(mailbox.trim(NOW, 10, 100)).isOne();
        assertThat(mailbox.trim(NOW, 2, 2)).isEqualTo(2);
        assertThat(mailbox.trim(NOW, 2, 2)).isEqualTo(1);
        assertThat(mailbox.trim(NOW, 2, 2)).isZero();
        assertThat(mailbox.page("", 1, 20).mails())
                .extracting(CaughtMail::to)
                .containsExactly("m4@example.com", "m3@example.com");
    }

    private static DeliveryOutcome deliver(MailMessage message, Instant now) {
        Ready ready = (Ready) catcher(now).prepare(message, now, PATIENCE);
        return ready.transmission().transmit(PATIENCE);
    }

    private static MailCatcher catcher(Instant now) {
        return new MailCatcher(
                message -> new Letter(
                        "Subject of " + message.template().code(),
                        "<p>x</p>",
                        "x",
                        "bounces@example.com",
                        "Subject: x\r\n\r\nbody".getBytes(StandardCharsets.UTF_8)),
                mailbox,
                InstantSource.fixed(now));
    }

    private static MailMessage message(String to) {
        Optional<EmailAddress> address = EmailAddress.parse(to);
        return MailMessage.of(
                UUID.randomUUID(), Template.TEST, MailLocale.UK, new Recipient(address.orElseThrow(), null), Map.of());
    }
}
