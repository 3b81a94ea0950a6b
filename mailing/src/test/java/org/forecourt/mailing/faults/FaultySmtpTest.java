package org.forecourt.mailing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.DeliveryOutcome.Unknown;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultySmtpTest {

    private static final Duration DEADLINE = Duration.ofMillis(60);
    private static final FaultAction GREYLISTED = new FaultAction.Answer(new SmtpAnswer(451, "4.7.1 come back later"));

    private final FaultSwitch faults = new FaultSwitch(settings("local"));
    private final Way way = new Way();
    private final SmtpPort smtp = faults.around(way);

    @ParameterizedTest
    @EnumSource(FaultStage.class)
    void an_answer_is_a_refusal_at_its_stage_and_nothing_is_delivered(FaultStage stage) {
        rules(new FaultRule("*", stage, GREYLISTED, 1));

        Refused refused = (Refused) send("a@example.com");

        assertThat(refused.stage()).isEqualTo(stage.stage());
        assertThat(refused.answer().code()).isEqualTo(451);
        assertThat(way.delivered).isEmpty();
        assertThat(way.abandoned).isEqualTo(way.prepared);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultStage.class,
            names = {"CONNECT", "GREETING", "MAIL", "RCPT", "DATA"})
    void a_cut_or_silence_before_the_final_dot_is_certainly_no_delivery(FaultStage stage) {
        for (FaultAction action : List.of(new FaultAction.Cut(), new FaultAction.Stall())) {
            rules(new FaultRule("*", stage, action, 1));

            assertThat(send("a@example.com")).isInstanceOf(Broken.class);
        }
        assertThat(way.delivered).isEmpty();
    }

    @Test
    void a_cut_or_silence_after_the_final_dot_is_a_delivery_nobody_confirms() {
        rules(new FaultRule("*", FaultStage.FINAL_DOT, new FaultAction.Cut(), 1));
        assertThat(send("cut@example.com")).isInstanceOf(Unknown.class);

        rules(new FaultRule("*", FaultStage.FINAL_DOT, new FaultAction.Stall(), 1));
        long begun = System.nanoTime();
        assertThat(send("stall@example.com")).isInstanceOf(Unknown.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(DEADLINE);
        assertThat(way.delivered).containsExactly("cut@example.com", "stall@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "*, a@example.com, true",
        "example.com, a@example.com, true",
        "EXAMPLE.com, a@example.com, true",
        "example.com, a@sub.example.com, false",
        "*.example.com, a@sub.example.com, true",
        "*.example.com, a@example.com, false",
        "a@example.com, a@example.com, true",
        "a@example.com, ba@example.com, false",
        "a*@*, anna@example.org, true",
        "exampleXcom, a@example.com, false",
        "example.c.m, a@example.com, false",
    })
    void a_rule_is_about_an_address_or_a_domain_with_stars(String recipient, String address, boolean struck) {
        rules(new FaultRule(recipient, FaultStage.RCPT, GREYLISTED, 1));

        assertThat(send(address) instanceof Refused).isEqualTo(struck);
    }

    @Test
    void chance_follows_the_seed() {
        List<Boolean> first = hundred(7);
        List<Boolean> again = hundred(7);
        List<Boolean> other = hundred(8);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.stream().filter(struck -> struck).count()).isBetween(15L, 45L);
    }

    @Test
    void outside_local_there_is_no_switch_and_the_way_out_is_the_very_same() {
        FaultSwitch production = new FaultSwitch(settings("production"));

        assertThat(production.around(way)).isSameAs(way);
        assertThat(production.exists()).isFalse();
    }

    private List<Boolean> hundred(long seed) {
        faults.set(new FaultPlan(seed, List.of(new FaultRule("*", FaultStage.RCPT, GREYLISTED, 0.3))));
        List<Boolean> struck = new ArrayList<>();
        for (int mail = 0; mail < 100; mail++) {
            struck.add(send("a@example.com") instanceof Refused);
        }
        return struck;
    }

    private void rules(FaultRule... rules) {
        faults.set(new FaultPlan(1, List.of(rules)));
    }

    private DeliveryOutcome send(String to) {
        MailMessage message = MailMessage.of(
                UUID.randomUUID(),
                Template.TEST,
                MailLocale.UK,
                new Recipient(EmailAddress.parse(to).orElseThrow(), null),
                Map.of());
        return switch (smtp.prepare(message, Instant.EPOCH, DEADLINE)) {
            case SmtpPort.Ready ready -> ready.transmission().transmit(DEADLINE);
            case SmtpPort.Stopped stopped -> stopped.outcome();
        };
    }

    private static Settings settings(String environment) {
        return Settings.load(Path.of("no-environment-files"), Map.of("ENVIRONMENT", environment));
    }

    /** A server that takes everything. */
    private static final class Way implements SmtpPort {

        private final List<String> delivered = new ArrayList<>();
        private int prepared;
        private int abandoned;

        @Override
        public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
            prepared++;
            return new Ready("way.example", new Transmission() {
                @Override
                public DeliveryOutcome transmit(Duration time) {
                    delivered.add(message.to().address().toString());
                    return new Delivered("250 ok");
                }

                @Override
                public void abandon() {
                    abandoned++;
                }
            });
        }
    }
}
