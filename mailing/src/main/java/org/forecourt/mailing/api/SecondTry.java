package org.forecourt.mailing.api;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.deadletters.RefusalDecisions;
import org.forecourt.mailing.journal.RefusalState;
import org.forecourt.mailing.journal.StoredRefusal;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a refused message another chance: as it was, because the service may know better by now, or with another recipient.
 * First the journal, then the decision: a crash between the two leaves a refusal whose next try finds its mail there.
 */
@Component
public final class SecondTry {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Acceptance acceptance;
    private final RefusalDecisions decisions;

    SecondTry(Journal journal, InstantSource clock, RefusalDecisions decisions) {
        this.acceptance = new Acceptance(journal, clock);
        this.decisions = decisions;
    }

    /**
     * Tries it as it was, or with another recipient.
     *
     * @param recipient instead of the one it had; null leaves it
     * @throws Refused when somebody decided about it already, or not all of it was kept
     */
    public Accepted of(StoredRefusal refusal, @Nullable EmailAddress recipient) {
        byte[] body = refusal.body();
        return of(refusal, recipient == null ? body : withRecipient(body, recipient.toString()));
    }

    /**
     * Tries a body that a person has corrected.
     *
     * @throws Refused when somebody decided about it already, or not all of it was kept
     */
    public Accepted of(StoredRefusal refusal, byte[] corrected) {
        requireOpen(refusal);
        Accepted answer = acceptance.accept(refusal.door(), corrected);
        if (answer instanceof Accepted.Journaled) {
            decisions.decide(refusal, RefusalState.RETRIED);
        }
        return answer;
    }

    /** Refuses what cannot be tried again: it is decided, or the end of its body is missing. */
    public static void requireOpen(StoredRefusal refusal) {
        if (refusal.state() != RefusalState.OPEN) {
            throw RefusalsApi.alreadyDecided(refusal);
        }
        if (!refusal.isWhole()) {
            throw new Refused(ProblemType.CONFLICT, FieldProblem.of("", "not_whole_body"));
        }
    }

    /** The body with another recipient. What is not an object with a recipient stays what it is. */
    public static byte[] withRecipient(byte[] body, String recipient) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree instanceof ObjectNode message && message.path("to") instanceof ObjectNode to) {
                to.put("address", recipient);
                return message.toString().getBytes(StandardCharsets.UTF_8);
            }
            return body;
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
