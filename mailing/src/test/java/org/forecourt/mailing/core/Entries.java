package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;

/** Journal entries to start from. */
final class Entries {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Lease LEASE = new Lease(new UUID(0, 7), NOW.plusSeconds(300));

    private Entries() {}

    /** A mail of a template that is resent after an ambiguous attempt. */
    static JournalEntry resent() {
        return JournalEntry.accept(message(Template.TEST, Map.of()), NOW);
    }

    /** A mail of a template that is held after an ambiguous attempt. */
    static JournalEntry held() {
        return JournalEntry.accept(
                message(
                        Template.AD_PUBLISHED,
                        Map.of("ad_title", MailValue.of("ZAZ"), "ad_link", MailValue.of("https://cars.example/7"))),
                NOW);
    }

    static JournalEntry in(MailState state) {
        JournalEntry entry = resent();
        return new JournalEntry(entry.message(), entry.hash(), NOW, entry.due(), state, List.of());
    }

    static Attempt attempt() {
        return Attempt.open(LEASE.token(), NOW, "smtp.example");
    }

    static Claim claim(JournalEntry entry) {
        return new Claim(entry.claim(LEASE), LEASE);
    }

    private static MailMessage message(Template template, Map<String, MailValue> values) {
        Recipient to = new Recipient(EmailAddress.parse("a@example.com").orElseThrow(), null);
        return MailMessage.of(new UUID(0, 1), template, MailLocale.EN, to, values);
    }
}
