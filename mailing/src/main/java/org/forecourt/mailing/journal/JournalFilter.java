package org.forecourt.mailing.journal;

import java.time.Instant;
import java.util.Set;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.jspecify.annotations.Nullable;

/**
 * Which mails of the journal are wanted. Null, or an empty set, means any.
 *
 * @param states names as in {@link org.forecourt.mailing.core.MailState#code}; any of them
 * @param recipient the beginning of the address, all of it, or {@code @} and the whole domain, international names in ASCII;
 *     case makes no difference
 * @param createdSince accepted at this instant or later
 * @param createdUntil accepted before this instant
 * @param text an id, or part of the address, of a value of the message, or of the reason why it was not sent; only the
 *     newest 100,000 mails are read through for it
 */
public record JournalFilter(
        Set<String> states,
        @Nullable String recipient,
        @Nullable Template template,
        @Nullable MailLocale locale,
        @Nullable Category category,
        @Nullable Instant createdSince,
        @Nullable Instant createdUntil,
        @Nullable String text) {

    public JournalFilter {
        states = Set.copyOf(states);
    }

    /** Everything. */
    public static JournalFilter all() {
        return new JournalFilter(Set.of(), null, null, null, null, null, null, null);
    }

    /** Everything in one of these states. */
    public static JournalFilter in(String... states) {
        return new JournalFilter(Set.of(states), null, null, null, null, null, null, null);
    }
}
