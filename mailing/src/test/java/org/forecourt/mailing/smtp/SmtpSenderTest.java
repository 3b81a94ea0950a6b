package org.forecourt.mailing.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.ScriptedServer.Moment;
import org.forecourt.mailing.smtp.ScriptedServer.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSenderTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private ScriptedServer server;
    private Sending sending;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        sending = Sending.to(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        sending.close();
        server.close();
    }

    @Test
    void a_mail_is_delivered_as_it_is() {
        assertThat(sending.send()).isEqualTo(new Delivered("250 2.0.0 queued"));

        assertThat(server.heard())
                .containsExactly(
                        "EHLO cars.example",
                        "MAIL FROM:<mail@cars.example> SIZE=25",
                        "RCPT TO:<olena@example.com>",
                        "DATA");
        assertThat(server.mails()).containsExactly(octets(Sending.LETTER + ".\r\n"));
    }

    @Test
    void one_connection_carries_many_mails_with_a_reset_between_and_a_goodbye_at_the_end() throws Exception {
        for (int mail = 0; mail < 3; mail++) {
            assertThat(sending.send()).isInstanceOf(Delivered.class);
        }
        sending.close();

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heard()).filteredOn("RSET"::equals).hasSize(2);
        assertThat(server.heard().getLast()).isEqualTo("QUIT");
    }

    @Test
    void a_connection_is_left_after_a_hundred_mails() {
        for (int mail = 0; mail < 101; mail++) {
            sending.send();
        }

        assertThat(server.mails()).hasSize(101);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_that_died_while_it_waited_is_replaced_within_the_same_attempt() {
        server.on(Moment.DOT, talk -> {
            talk.say("250 queued");
            talk.close();
        });

        assertThat(sending.send()).isInstanceOf(Delivered.class);
        assertThat(sending.send()).isInstanceOf(Delivered.class);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void a_server_that_announces_that_it_leaves_is_asked_anew() {
        sending.send();
        server.on(Moment.RSET, talk -> {
            talk.say("421 4.4.2 idle for too long");
            talk.close();
        });

        assertThat(sending.send()).isInstanceOf(Delivered.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_fresh_connection_that_dies_is_not_tried_twice() {
        server.on(Moment.MAIL, Talk::cut);

        assertThat(sending.send()).isInstanceOf(Broken.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void after_a_refused_recipient_the_same_connection_serves_the_next() {
        server.on(Moment.RCPT, Reaction.saying("550 5.1.1 no such user"));
        assertThat(sending.send())
                .isEqualTo(new Refused(SmtpStage.RECIPIENT, new SmtpAnswer(550, "5.1.1 no such user")));
        server.on(Moment.RCPT, Reaction.saying("250 fine"));

        assertThat(sending.send()).isInstanceOf(Delivered.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void an_abandoned_transaction_delivers_nothing() {
        SmtpPort.Preparation preparation =
                sending.sender().prepare(Sending.mail("olena@example.com"), Instant.now(), LONG);

        ((SmtpPort.Ready) preparation).transmission().abandon();

        assertThat(sending.send()).isInstanceOf(Delivered.class);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_yes_that_comes_before_the_final_dot_is_no_delivery() {
        server.on(Moment.DATA, talk -> {
            talk.write("354 go ahead\r\n250 queued already\r\n");
            talk.untilDot();
            talk.cut();
        });

        DeliveryOutcome outcome = sending.send();

        assertThat(outcome).isInstanceOf(Broken.class);
        assertThat(outcome.detail()).contains("before it was asked");
    }

    @Test
    void an_answer_too_many_is_not_taken_for_the_answer_to_the_next_question() {
        server.on(Moment.MAIL, Reaction.saying("250 fine\r\n250 fine"));

        assertThat(sending.send()).isInstanceOf(Broken.class);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_server_that_refuses_in_the_middle_of_the_content_is_heard() {
        sending.source("x".repeat(70).concat("\r\n").repeat(60_000));
        server.offering("SIZE 0").on(Moment.DATA, talk -> {
            talk.say("354 go ahead");
            talk.octets(100_000);
            talk.say("552 5.3.4 too much");
            Talk.pause(200);
            talk.close();
        });

        assertThat(sending.send()).isEqualTo(new Refused(SmtpStage.DATA, new SmtpAnswer(552, "5.3.4 too much")));
    }

    @Test
    void a_server_that_stops_reading_in_the_middle_costs_no_more_than_the_deadline() {
        sending.source("x".repeat(70).concat("\r\n").repeat(400_000));
        server.offering("HELP").on(Moment.DATA, talk -> {
            talk.say("354 go ahead");
            talk.octets(100_000);
            talk.stall();
        });
        long start = System.nanoTime();

        DeliveryOutcome outcome = sending.send("olena@example.com", LONG, Duration.ofMillis(800));

        assertThat(outcome).isEqualTo(new Broken(SmtpStage.DATA, "no answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void only_what_the_server_offers_is_used() {
        sending.source("Subject: \u0454\r\n\r\n\u0454\r\n");
        server.offering("8BITMIME");

        sending.send();

        assertThat(server.heard()).contains("MAIL FROM:<mail@cars.example> BODY=8BITMIME");
    }

    @Test
    void a_mail_too_big_is_refused_by_name_without_asking() {
        sending.source("x".repeat(3_000_000));

        Refused refused = (Refused) sending.send();

        assertThat(refused.stage()).isEqualTo(SmtpStage.SENDER);
        assertThat(refused.detail()).startsWith("552 5.3.4 the mail has 3000002 octets, the server takes 2000000");
        assertThat(server.heard()).hasSize(1);
        assertThat(sending.source(Sending.LETTER).send()).isInstanceOf(Delivered.class);
    }

    @Test
    void an_address_beyond_ascii_needs_a_server_that_can_write_it() {
        Refused refused = (Refused) sending.send("оленка@example.com", LONG);
        assertThat(refused.detail()).startsWith("553 5.6.7 ");

        server.offering("SMTPUTF8", "8BITMIME");
        try (Sending other = Sending.to(server.port())) {
            assertThat(other.send("оленка@example.com", LONG)).isInstanceOf(Delivered.class);
        }
        assertThat(server.heard())
                .contains("MAIL FROM:<mail@cars.example> BODY=8BITMIME SMTPUTF8", "RCPT TO:<оленка@example.com>");
    }

    @Test
    void a_server_of_the_old_days_gets_helo() {
        server.on(Moment.EHLO, Reaction.saying("502 what"));

        assertThat(sending.send()).isInstanceOf(Delivered.class);
        assertThat(server.heard())
                .startsWith("EHLO cars.example", "HELO cars.example", "MAIL FROM:<mail@cars.example>");
    }

    @Test
    void nobody_there_and_no_such_host_are_told_apart_from_refusals() throws IOException {
        server.close();

        assertThat(sending.send()).isEqualTo(new Broken(SmtpStage.CONNECT, "Connection refused"));
    }

    @Test
    void after_closing_nothing_is_begun() {
        sending.close();

        assertThat(sending.send()).isEqualTo(new Broken(SmtpStage.CONNECT, "the mail service is stopping"));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
