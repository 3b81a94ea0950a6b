package org.forecourt.mailing.faults;

import java.util.Locale;
import java.util.regex.Pattern;
import org.forecourt.contracts.mail.EmailAddress;

/**
 * A fault that strikes some mails.
 *
 * @param recipient an address or a domain, {@code *} for any text; {@code *} alone is everybody
 * @param probability of striking, above 0 and at most 1
 */
public record FaultRule(String recipient, FaultStage stage, FaultAction action, double probability) {

    static final int MAX_RECIPIENT = 254;

    /** Whether the address is one it is about. */
    boolean isAbout(EmailAddress address) {
        String subject = recipient.contains("@") ? address.toString() : address.domain();
        return matches(subject.toLowerCase(Locale.ROOT));
    }

    private boolean matches(String subject) {
        StringBuilder pattern = new StringBuilder();
        for (String part : recipient.toLowerCase(Locale.ROOT).split("\\*+", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
        }
        return Pattern.matches(pattern.toString(), subject);
    }
}
