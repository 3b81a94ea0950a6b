package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.relay.MailLedger.Journaled;
import org.forecourt.contracts.relay.MailLedger.Refused;
import org.forecourt.contracts.relay.MailLedger.Standing;
import org.forecourt.mailing.journal.JournalReader;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The relay's question: which of these mails do you have, with this content? */
@RestController
final class StandingApi {

    private static final int MOST_BYTES = 256 * 1024;
    private static final String HASH = "[0-9a-f]{64}";

    private final JournalReader journal;

    StandingApi(JournalReader journal) {
        this.journal = journal;
    }

    @PostMapping("/api/messages/standing")
    StandingsJson standing(HttpServletRequest request) throws IOException {
        Map<UUID, ContentHash> asked = asked(JsonBody.read(request, MOST_BYTES));
        Map<UUID, Standing> known = journal.standing(asked);
        List<StandingJson> results = new ArrayList<>();
        asked.keySet().forEach(id -> {
            Standing standing = known.get(id);
            if (standing != null) {
                results.add(StandingJson.of(id, standing));
            }
        });
        return new StandingsJson(results);
    }

    private static Map<UUID, ContentHash> asked(JsonBody body) {
        body.only("messages");
        Map<UUID, ContentHash> asked = new LinkedHashMap<>();
        for (JsonBody message : body.objects("messages", MailMessageJson.MAX_BATCH)) {
            message.only("id", "content_hash");
            message.requiredId("id")
                    .ifPresent(id ->
                            message.text("content_hash", HASH).ifPresent(hash -> asked.put(id, new ContentHash(hash))));
        }
        body.check();
        return asked;
    }

    /** The answer; mails that are unknown are not in it. */
    record StandingsJson(List<StandingJson> results) {}

    /** @param errors empty for a mail that is in the journal */
    record StandingJson(UUID id, String standing, List<ReasonJson> errors) {

        static StandingJson of(UUID id, Standing standing) {
            return switch (standing) {
                case Journaled journaled -> new StandingJson(id, "journaled", List.of());
                case Refused refused ->
                    new StandingJson(
                            id,
                            "refused",
                            refused.refusals().stream().map(ReasonJson::of).toList());
            };
        }
    }

    /** A reason for programs; people read the words in the refusal itself. */
    record ReasonJson(String field, String code) {

        static ReasonJson of(Refusal refusal) {
            return new ReasonJson(refusal.field(), refusal.code().code());
        }
    }
}
