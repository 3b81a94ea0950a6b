package org.forecourt.mailing.bounces;

import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;

/**
 * What somebody says about the fate of a mail after it was handed over.
 *
 * @param mailId from its {@code Message-ID}
 * @param recipient for whom it could not be delivered
 * @param status the reason by RFC 3463
 * @param detail the words of the server, in a line
 */
public record BounceReport(UUID mailId, EmailAddress recipient, EnhancedStatus status, String detail) {

    private static final int MAX_DETAIL = 500;

    public BounceReport {
        String line = detail.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(MAX_DETAIL, line.codePointCount(0, line.length())));
        detail = line.substring(0, end);
    }
}
