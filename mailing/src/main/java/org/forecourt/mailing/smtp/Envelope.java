package org.forecourt.mailing.smtp;

import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.SmtpAnswer;

/**
 * Who sends to whom. Addresses are {@link EmailAddress}, which cannot hold a line break, so nothing in a message can become
 * a command of its own.
 */
record Envelope(EmailAddress sender, EmailAddress recipient) {

    static Envelope of(Letter letter, EmailAddress recipient) {
        EmailAddress sender = EmailAddress.parse(letter.envelopeSender())
                .orElseThrow(() -> new IllegalArgumentException("the envelope sender is not an address"));
        return new Envelope(sender, recipient);
    }

    boolean needsUtf8() {
        return sender.needsSmtpUtf8() || recipient.needsSmtpUtf8();
    }

    /** The command, with the parameters the server knows. */
    String mailFrom(Extensions extensions, Content content) {
        StringBuilder command = new StringBuilder("MAIL FROM:<").append(sender).append('>');
        if (extensions.size().isPresent()) {
            command.append(" SIZE=").append(content.octets());
        }
        if (extensions.eightBit() && (content.isEightBit() || needsUtf8())) {
            command.append(" BODY=8BITMIME");
        }
        return needsUtf8() ? command.append(" SMTPUTF8").toString() : command.toString();
    }

    String rcptTo() {
        return "RCPT TO:<" + recipient + ">";
    }

    /** Why this server cannot take the mail at all; asking it would only cost a refusal. */
    Optional<SmtpAnswer> obstacle(Extensions extensions, Content content) {
        if (needsUtf8() && !extensions.utf8()) {
            return Optional.of(
                    new SmtpAnswer(553, "5.6.7 the address needs SMTPUTF8, which the server does not offer"));
        }
        long most = extensions.size().orElse(0);
        return most > 0 && content.octets() > most
                ? Optional.of(new SmtpAnswer(
                        552, "5.3.4 the mail has " + content.octets() + " octets, the server takes " + most))
                : Optional.empty();
    }
}
