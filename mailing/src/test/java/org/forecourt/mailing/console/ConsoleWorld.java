package org.forecourt.mailing.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.catcher.MailCatcher;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.TemplateSamples;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.Lease;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.SmtpPort.Ready;

/** Mails in every state, put there through the journal itself; what a sender would have done is written down for it. */
final class ConsoleWorld {

    /** The senders of a running service must not take the mails away, so they are due much later. */
    private static final Duration LATER = Duration.ofDays(30);

    private final TestService service;
    private final Journal journal;
    private final Instant now = Instant.now();

    ConsoleWorld(TestService service) {
        this.service = service;
        journal = service.bean(Journal.class);
    }

    /** A mail that waits. */
    MailMessage waiting(Template template, MailLocale locale, String to) {
        MailMessage sample = service.bean(TemplateSamples.class).of(template, locale);
        MailMessage message = new MailMessage(
                UUID.randomUUID(),
                template,
                locale,
                new Recipient(EmailAddress.parse(to).orElseThrow(), sample.to().name()),
                sample.values(),
                sample.priority(),
                now.plus(LATER),
                sample.category());
        accept(MailMessageJson.write(message));
        return message;
    }

    /** A body that comes in, whatever it is. */
    void accept(String body) {
        new Acceptance(journal, service.bean(InstantSource.class))
                .accept(Door.HTTP, body.getBytes(StandardCharsets.UTF_8));
    }

    MailMessage sent(Template template, MailLocale locale, String to) {
        MailMessage message = waiting(template, locale, to);
        conclude(message, Attempt.Result.DELIVERED, "250 2.0.0 kept", new MailState.Sent(now));
        Ready ready = (Ready)
                new MailCatcher(service.bean(Composer.class), service.bean(Mailbox.class), InstantSource.system())
                        .prepare(message, Instant.now(), Duration.ofSeconds(5));
        ready.transmission().transmit(Duration.ofSeconds(5));
        return message;
    }

    MailMessage ambiguous(String to) {
        MailMessage message = waiting(Template.NEW_MESSAGE, MailLocale.UK, to);
        conclude(
                message, Attempt.Result.AMBIGUOUS, "connection lost after the final dot", new MailState.Ambiguous(now));
        return message;
    }

    MailMessage failed(String to) {
        MailMessage message = waiting(Template.PRICE_DROP, MailLocale.EN, to);
        String answer = "550 5.1.1 no such mailbox (RECIPIENT)";
        conclude(message, Attempt.Result.PERMANENT_ERROR, answer, new MailState.Failed(now, answer));
        return message;
    }

    private void conclude(MailMessage message, Attempt.Result result, String detail, MailState state) {
        UUID token = UUID.randomUUID();
        Attempt attempt = new Attempt(token, now, "mx.example.com", result, now.plusSeconds(1), detail);
        journal.change(
                message.id(),
                entry -> entry.claim(new Lease(token, now.plusSeconds(60))).conclude(attempt, entry.due(), state));
    }

    MailState state(MailMessage message) {
        return journal.change(message.id(), entry -> entry).orElseThrow().state();
    }
}
