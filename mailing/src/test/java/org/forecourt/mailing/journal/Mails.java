package org.forecourt.mailing.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.RefusalNote;
import org.jspecify.annotations.Nullable;

/** Mails for a journal, and what senders do with them. */
public final class Mails {

    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

    private Mails() {}

    public static MailMessage message(String address) {
        Map<String, MailValue> values = Map.of(
                "ad_title",
                MailValue.of("ZAZ-968М «Вухань» \"1974\""),
                "ad_link",
                MailValue.of("https://cars.example/7"));
        Recipient to = new Recipient(EmailAddress.parse(address).orElseThrow(), "Олена");
        return MailMessage.of(UUID.randomUUID(), Template.AD_PUBLISHED, MailLocale.UK, to, values);
    }

    public static JournalEntry entry(MailMessage message) {
        return entry(message, NOW);
    }

    public static JournalEntry entry(MailMessage message, Instant acceptedAt) {
        return JournalEntry.accept(message, acceptedAt);
    }

    public static JournalEntry to(String address) {
        return entry(message(address));
    }

    public static Attempt open(Claim claim) {
        return new Attempt(claim.token(), NOW, "smtp.example", Result.OPEN, null, "");
    }

    /** The entry of a claim after its attempt. */
    public static JournalEntry concluded(Claim claim, Result result, MailState state) {
        JournalEntry entry = claim.entry();
        List<Attempt> attempts = new ArrayList<>(entry.attempts());
        attempts.add(new Attempt(claim.token(), NOW, "smtp.example", result, NOW.plusSeconds(1), "answer"));
        return new JournalEntry(entry.message(), entry.hash(), entry.acceptedAt(), entry.due(), state, attempts);
    }

    public static RefusalNote refusal() {
        return refusal(null, "{\"id\": 7}");
    }

    public static RefusalNote refusal(@Nullable UUID id, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RefusalNote(
                id,
                Door.HTTP,
                UUID.nameUUIDFromBytes(bytes) + "-as-hash",
                bytes,
                bytes.length,
                List.of(new Refusal("id", RefusalCode.INVALID_ID)),
                NOW);
    }
}
