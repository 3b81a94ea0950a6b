package org.forecourt.mailing.core;

import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;

/** A mail in the hands of one sender: the entry is {@code sending} under {@code lease}. */
public record Claim(JournalEntry entry, Lease lease) {

    public UUID id() {
        return entry.id();
    }

    public MailMessage message() {
        return entry.message();
    }

    public UUID token() {
        return lease.token();
    }
}
