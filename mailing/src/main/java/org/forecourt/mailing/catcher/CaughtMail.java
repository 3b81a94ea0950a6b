package org.forecourt.mailing.catcher;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in the catcher's mailbox, without its content.
 *
 * @param mailId the id of the message; two caught mails with the same one are copies
 * @param to the address of {@code RCPT TO}
 * @param copies how many mails with this id are in the mailbox
 */
public record CaughtMail(
        long id, UUID mailId, Instant caughtAt, String from, String to, String subject, String template, int copies) {}
