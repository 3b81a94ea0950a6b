package org.forecourt.mailing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forecourt.mailing.journal.StoredRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Something that was refused.
 *
 * @param messageId of the mail it wanted to be, null where it did not say
 * @param door {@code http} or {@code broker}
 * @param isWhole false when only the beginning was kept
 * @param body what was kept, as text; only where one refusal is shown
 */
record RefusalJson(
        UUID id,
        @Nullable UUID messageId,
        String door,
        String state,
        Instant refusedAt,
        @Nullable Instant decidedAt,
        List<StandingApi.ReasonJson> errors,
        long bodySize,
        boolean isWhole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body) {

    static RefusalJson of(StoredRefusal refusal) {
        return with(refusal, null);
    }

    static RefusalJson whole(StoredRefusal refusal) {
        return with(refusal, new String(refusal.body(), StandardCharsets.UTF_8));
    }

    private static RefusalJson with(StoredRefusal refusal, @Nullable String body) {
        return new RefusalJson(
                refusal.id(),
                refusal.mailId(),
                refusal.door().code(),
                refusal.state().code(),
                refusal.refusedAt(),
                refusal.decidedAt(),
                refusal.reasons().stream().map(StandingApi.ReasonJson::of).toList(),
                refusal.bodySize(),
                refusal.isWhole(),
                body);
    }
}
