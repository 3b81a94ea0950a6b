package org.forecourt.mailing.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.bounces.BounceNote;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.journal.Readdressings.Relative;
import org.forecourt.mailing.journal.Tombstone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail with all that happened to it.
 *
 * @param messageId as the header of the mail says it
 * @param settledAt when it came into a state in which nothing more happens by itself
 * @param reason why it failed or was suppressed
 * @param notBefore before which no sender takes it, later than {@code dueAt} while its domain pauses
 * @param content {@code whole}, {@code blanked} when links stand for the secret ones, {@code removed} when the rest went too
 * @param message as it was accepted, by SPEC section 4; null when it was removed
 * @param bounces what was reported after it was handed over
 * @param readdressedFrom the mail that this one stands for, because a person gave it another address
 * @param readdressedTo the mails that stand for this one
 */
record HistoryJson(
        UUID id,
        String messageId,
        String state,
        Instant acceptedAt,
        Instant dueAt,
        Instant notBefore,
        @Nullable Instant settledAt,
        @Nullable String reason,
        String contentHash,
        String content,
        @Nullable JsonNode message,
        List<AttemptJson> attempts,
        List<BounceNote> bounces,
        @Nullable UUID readdressedFrom,
        List<UUID> readdressedTo) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static HistoryJson of(JournalEntry entry, String messageId, List<BounceNote> bounces, List<Relative> relatives) {
        return new HistoryJson(
                entry.id(),
                messageId,
                entry.state().code(),
                entry.acceptedAt(),
                entry.due().at(),
                entry.due().notBefore(),
                settledAt(entry.state()),
                reason(entry.state()),
                entry.hash().hex(),
                entry.isWhole() ? "whole" : "blanked",
                message(entry.message()),
                entry.attempts().stream().map(AttemptJson::of).toList(),
                bounces,
                origin(relatives),
                successors(relatives));
    }

    /** What is left of a mail whose content was removed. */
    static HistoryJson of(Tombstone mail, String messageId, List<Relative> relatives) {
        return new HistoryJson(
                mail.id(),
                messageId,
                mail.state().code(),
                mail.acceptedAt(),
                mail.dueAt(),
                mail.dueAt(),
                settledAt(mail.state()),
                null,
                mail.hash().hex(),
                "removed",
                null,
                List.of(),
                List.of(),
                origin(relatives),
                successors(relatives));
    }

    private static @Nullable UUID origin(List<Relative> relatives) {
        return relatives.stream()
                .filter(Relative::isOrigin)
                .map(Relative::id)
                .findFirst()
                .orElse(null);
    }

    private static List<UUID> successors(List<Relative> relatives) {
        return relatives.stream()
                .filter(relative -> !relative.isOrigin())
                .map(Relative::id)
                .toList();
    }

    private static JsonNode message(MailMessage message) {
        return MAPPER.readTree(MailMessageJson.write(message));
    }

    private static @Nullable Instant settledAt(MailState state) {
        return switch (state) {
            case MailState.Accepted ignored -> null;
            case MailState.Scheduled ignored -> null;
            case MailState.Sending ignored -> null;
            case MailState.Sent sent -> sent.at();
            case MailState.Ambiguous ambiguous -> ambiguous.since();
            case MailState.Failed failed -> failed.at();
            case MailState.Suppressed suppressed -> suppressed.at();
            case MailState.Cancelled cancelled -> cancelled.at();
        };
    }

    private static @Nullable String reason(MailState state) {
        return switch (state) {
            case MailState.Failed failed -> failed.reason();
            case MailState.Suppressed suppressed -> suppressed.reason();
            case MailState.Accepted ignored -> null;
            case MailState.Scheduled ignored -> null;
            case MailState.Sending ignored -> null;
            case MailState.Sent ignored -> null;
            case MailState.Ambiguous ignored -> null;
            case MailState.Cancelled ignored -> null;
        };
    }

    /** One try to deliver it. @param endedAt null while it is open */
    record AttemptJson(Instant startedAt, @Nullable Instant endedAt, String server, String result, String detail) {

        static AttemptJson of(Attempt attempt) {
            return new AttemptJson(
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.server(),
                    attempt.result().name().toLowerCase(Locale.ROOT),
                    attempt.detail());
        }
    }
}
