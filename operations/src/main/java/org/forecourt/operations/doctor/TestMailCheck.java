package org.forecourt.operations.doctor;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.mailing.smtp.TrustedCertificates;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;

/** One mail straight to the mail server, when the operator asks for it: it needs no running product. It is not signed. */
final class TestMailCheck implements Check {

    private static final String PATIENCE = "6000";

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.TEST_MAIL);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        String to = surroundings.wishes().mailTo().orElseThrow(() -> new Unanswered("ask for it: --mail-to ADDRESS"));
        if (!surroundings.isSet(Setting.SMTP_HOST)) {
            throw new Unanswered("without SMTP_HOST no mail leaves this machine");
        }
        EmailAddress address =
                EmailAddress.parse(to).orElseThrow(() -> new Unanswered("--mail-to is not an address: " + to));
        try {
            send(surroundings, address);
            return List.of(Finding.ok(
                    Subject.TEST_MAIL,
                    "%s took a mail to %s; look whether it arrives"
                            .formatted(surroundings.text(Setting.SMTP_HOST).orElse(""), address)));
        } catch (MessagingException refused) {
            return List.of(Finding.broken(
                    Subject.TEST_MAIL,
                    "the mail server takes none: " + deepest(refused),
                    "check SMTP_USER and SMTP_PASSWORD, and that the account may send as MAIL_FROM"));
        } catch (InvalidSettings contradictory) {
            return List.of(Finding.broken(
                    Subject.TEST_MAIL, String.valueOf(contradictory.getMessage()), "correct the settings of mail"));
        }
    }

    private static void send(Surroundings surroundings, EmailAddress to) throws MessagingException {
        MailFrom from = MailFrom.of(surroundings.settings().values());
        Session session = Session.getInstance(properties(surroundings));
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from.address().toString()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.toString()));
        message.setSubject("Forecourt: test of the mail settings");
        message.setSentDate(Date.from(Instant.now()));
        message.setText("./forecourt doctor sent this mail to see whether the mail server takes it.\n", "UTF-8");
        String scheme = properties(surroundings).getProperty("mail.transport.protocol");
        try (Transport transport = session.getTransport(scheme)) {
            transport.connect(
                    surroundings.text(Setting.SMTP_HOST).orElse(""),
                    surroundings.number(Setting.SMTP_PORT),
                    surroundings.text(Setting.SMTP_USER).orElse(null),
                    surroundings.text(Setting.SMTP_PASSWORD).orElse(null));
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties(Surroundings surroundings) {
        String security = surroundings.settings().values().required(Setting.SMTP_SECURITY);
        boolean isTls = security.equals("tls");
        String name = isTls ? "mail.smtps" : "mail.smtp";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", isTls ? "smtps" : "smtp");
        for (String patience : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(name + "." + patience, PATIENCE);
        }
        properties.setProperty(name + ".starttls.enable", String.valueOf(security.equals("starttls")));
        properties.setProperty(name + ".starttls.required", String.valueOf(security.equals("starttls")));
        properties.setProperty(name + ".ssl.checkserveridentity", "true");
        properties.setProperty(name + ".auth", String.valueOf(surroundings.isSet(Setting.SMTP_USER)));
        if (!security.equals("none")) {
            properties.put(
                    name + ".ssl.socketFactory", TrustedCertificates.sockets(surroundings.text(Setting.SMTP_CA_FILE)));
        }
        return properties;
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
