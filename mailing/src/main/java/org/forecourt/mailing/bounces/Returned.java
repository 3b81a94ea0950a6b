package org.forecourt.mailing.bounces;

import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;

/** What a mail in the mailbox of bounces turns out to be. */
sealed interface Returned {

    /** A report about one of our mails. */
    record Bounce(UUID mailId, List<Failure> failures) implements Returned {

        public Bounce {
            failures = List.copyOf(failures);
        }
    }

    /** Nobody wrote it: out of office, delayed, delivered, read. Nothing follows from it. */
    record Automatic() implements Returned {}

    /** A person's mail, or a bounce in words nobody has taught us. */
    record NotUnderstood(String reason) implements Returned {}

    /**
     * One recipient that was not reached.
     *
     * @param addresses what he is called in the report: as we wrote to him, and after forwarding
     */
    record Failure(List<EmailAddress> addresses, EnhancedStatus status, String detail) {

        public Failure {
            addresses = List.copyOf(addresses);
        }
    }
}
