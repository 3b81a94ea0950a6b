package org.forecourt.operations;

import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.setup.TestMail;

/** What the way of a test mail says about the product. */
final class MailFinding {

    private static final String CHECK = "test mail";
    private static final String CATCHER = "mail-catcher";

    private final EmailAddress to;

    MailFinding(EmailAddress to) {
        this.to = to;
    }

    Finding of(TestMail.Outcome mail, Verification.Hints hints) {
        String duration = "%.1f s".formatted(mail.seconds());
        return switch (mail.state()) {
            case "sent" -> Finding.green(CHECK, arrived(mail, duration));
            case TestMail.Outcome.NO_OUTBOX -> Finding.red(CHECK, "the outbox takes no mail", hints.databaseLog());
            case TestMail.Outcome.UNKNOWN ->
                Finding.red(
                        CHECK,
                        "after %s the mail service does not know it".formatted(duration),
                        "See /health/details of both services: the relay, the broker or the service key is at fault");
            default ->
                Finding.red(
                        CHECK,
                        "mail %s to %s is %s after %s: %s"
                                .formatted(
                                        mail.id(),
                                        to,
                                        mail.state(),
                                        duration,
                                        mail.detail().isBlank() ? "no attempt yet" : mail.detail()),
                        "See its history on the mailing page, and the SMTP settings");
        };
    }

    private String arrived(TestMail.Outcome mail, String duration) {
        return mail.server().equals(CATCHER)
                ? "to %s lies in the mail catcher after %s; without SMTP_HOST no mail leaves this machine"
                        .formatted(to, duration)
                : "to %s was taken by %s after %s".formatted(to, mail.server(), duration);
    }
}
