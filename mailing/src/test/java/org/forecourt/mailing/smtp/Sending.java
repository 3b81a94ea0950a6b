package org.forecourt.mailing.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.smtp.SmtpSettings.Credentials;
import org.forecourt.mailing.smtp.SmtpSettings.Security;

/** Sends one mail after the other to a server, as the engine would. */
final class Sending implements AutoCloseable {

    static final Duration LONG = Duration.ofSeconds(20);
    static final String LETTER = "Subject: hello\r\n\r\nhello\r\n";

    private final SmtpSender sender;
    private byte[] source = LETTER.getBytes(StandardCharsets.UTF_8);
    private String envelopeSender = "mail@cars.example";

    private Sending(SmtpSettings settings) {
        sender = new SmtpSender(settings, message -> new Letter("hello", "", "", envelopeSender, source));
    }

    static Sending to(int port) {
        return to(port, Security.NONE, Optional.empty(), Optional.empty());
    }

    static Sending to(int port, Security security, Optional<Credentials> credentials, Optional<String> authority) {
        return new Sending(new SmtpSettings(
                "localhost", port, security, credentials, "cars.example", 20, TrustedCertificates.sockets(authority)));
    }

    Sending source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    Sending source(byte[] octets) {
        source = octets;
        return this;
    }

    Sending envelopeSender(String address) {
        envelopeSender = address;
        return this;
    }

    SmtpSender sender() {
        return sender;
    }

    DeliveryOutcome send() {
        return send("olena@example.com", LONG);
    }

    DeliveryOutcome send(String recipient, Duration deadlineOfEachHalf) {
        return send(recipient, deadlineOfEachHalf, deadlineOfEachHalf);
    }

    DeliveryOutcome send(String recipient, Duration prepare, Duration transmit) {
        return switch (sender.prepare(mail(recipient), Instant.now(), prepare)) {
            case SmtpPort.Ready ready -> ready.transmission().transmit(transmit);
            case SmtpPort.Stopped stopped -> stopped.outcome();
        };
    }

    static MailMessage mail(String recipient) {
        Recipient to = new Recipient(EmailAddress.parse(recipient).orElseThrow(), null);
        return MailMessage.of(UUID.randomUUID(), Template.TEST, MailLocale.EN, to, Map.of());
    }

    @Override
    public void close() {
        sender.close();
    }
}
