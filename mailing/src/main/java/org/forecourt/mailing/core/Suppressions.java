package org.forecourt.mailing.core;

import java.util.Optional;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;

/** Addresses that must not get mail. May throw {@link JournalUnavailable}. */
public interface Suppressions {

    /** Why an address gets no mail of a category: a hard bounce stops all of it, an unsubscription only bulk mail. */
    Optional<String> reason(EmailAddress address, Category category);

    /** The address does not exist. Repeating it changes nothing. */
    void addHardBounce(EmailAddress address, String detail);
}
