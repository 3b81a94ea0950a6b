package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.smtp.SmtpSender;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;
import org.forecourt.rig.SmtpSink;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;

/** Who has to wait after a recipient's domain stalled, found out over real connections; the clock of the budgets stands still. */
class StallingDomainTest {

    private static final Duration PREPARE = Duration.ofSeconds(2);
    private static final SmtpReaction.Script SLOW =
            SmtpReaction.Script.forDomain("slow.example", Stage.RCPT, new SmtpReaction.Stall(Duration.ofMinutes(1)));

    @Test
    void a_domain_that_stalls_pauses_itself_and_nobody_else() throws Exception {
        List<Future<Budgets>> ways = new ArrayList<>();
        try (ExecutorService parallel = Executors.newVirtualThreadPerTaskExecutor()) {
            for (boolean isPipelining : new boolean[] {false, true}) {
                for (boolean isUsed : new boolean[] {false, true}) {
                    ways.add(parallel.submit(() -> afterStall(isPipelining, isUsed)));
                }
            }
        }
        for (Future<Budgets> way : ways) {
            Budgets budgets = way.get();
            assertThat(budgets.pausedDomains()).containsExactly("slow.example");
            assertThat(budgets.free()).isEqualTo(SendingRules.defaults().parallel());
            assertThat(budgets.take("quick.example")).isEmpty();
        }
    }

    /** @param isUsed whether the stalling mail goes over a connection that has carried another */
    private static Budgets afterStall(boolean isPipelining, boolean isUsed) {
        SinkOptions options = isPipelining ? SinkOptions.plain().withPipelining() : SinkOptions.plain();
        Budgets budgets = new Budgets(SendingRules.defaults(), Rates.defaults(), () -> Entries.NOW);
        try (SmtpSink sink = SmtpSink.start(options);
                SmtpSender sender = new SmtpSender(settings(sink), StallingDomainTest::letter)) {
            sink.follow(SLOW);
            if (isUsed) {
                assertThat(send(sender, "quick.example")).isInstanceOf(DeliveryOutcome.Delivered.class);
            }
            budgets.take("slow.example");
            budgets.giveBack("slow.example", Feedback.of(send(sender, "slow.example")));
            return budgets;
        }
    }

    private static DeliveryOutcome send(SmtpSender sender, String domain) {
        Recipient to = new Recipient(new EmailAddress("reader", domain), null);
        MailMessage message = MailMessage.of(UUID.randomUUID(), Template.TEST, MailLocale.EN, to, Map.of());
        return switch (sender.prepare(message, Instant.now(), PREPARE)) {
            case SmtpPort.Ready ready -> ready.transmission().transmit(Duration.ofSeconds(20));
            case SmtpPort.Stopped stopped -> stopped.outcome();
        };
    }

    private static Letter letter(MailMessage message) {
        byte[] source = "Subject: hello\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);
        return new Letter("hello", "", "", "mail@cars.example", source);
    }

    private static Settings settings(SmtpSink sink) {
        return Settings.load(
                Path.of("no-environment-files"),
                Map.of(
                        "SMTP_HOST", sink.host(),
                        "SMTP_PORT", String.valueOf(sink.port()),
                        "SMTP_SECURITY", "none"));
    }
}
