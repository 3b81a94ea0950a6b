package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.deadletters.RefusalDecisions;
import org.forecourt.mailing.journal.RefusalState;
import org.forecourt.mailing.journal.Refusals;
import org.forecourt.mailing.journal.StoredRefusal;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.Problem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.QueryParameters;
import org.forecourt.mailing.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came in and is not a mail, through either door, until a person has decided about it. */
@RestController
final class RefusalsApi {

    private static final List<String> STATES =
            Arrays.stream(RefusalState.values()).map(RefusalState::code).toList();

    private final Refusals refusals;
    private final SecondTry secondTry;
    private final RefusalDecisions decisions;

    RefusalsApi(Refusals refusals, SecondTry secondTry, RefusalDecisions decisions) {
        this.refusals = refusals;
        this.secondTry = secondTry;
        this.decisions = decisions;
    }

    @GetMapping("/api/refusals")
    @QueryParameters({"state", "page", "page_size"})
    Listing<RefusalJson> list(HttpServletRequest request) {
        Query query = Query.checked(request);
        Paging paging = Paging.of(query);
        RefusalState state = state(query);
        query.check();
        return paging.listing(refusals.list(state, paging.page(), paging.pageSize()), RefusalJson::of, request);
    }

    private static @Nullable RefusalState state(Query query) {
        String chosen = query.choice("state", STATES).orElse("");
        return Arrays.stream(RefusalState.values())
                .filter(state -> state.code().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/api/refusals/{id}")
    RefusalJson one(@PathVariable String id) {
        return RefusalJson.whole(find(id));
    }

    /** Tries it again, with another recipient where the body names one. */
    @PostMapping("/api/refusals/{id}/retry")
    ResponseEntity<AcceptedJson> retry(@PathVariable String id, HttpServletRequest request) throws IOException {
        StoredRefusal refusal = find(id);
        return switch (secondTry.of(refusal, OtherRecipient.of(request))) {
            case Accepted.Journaled journaled ->
                ResponseEntity.accepted()
                        .body(new AcceptedJson(journaled.id(), journaled.state().code()));
            case Accepted.Conflict conflict ->
                throw new Refused(ProblemType.ID_CONFLICT, FieldProblem.of("id", "id_conflict"));
            case Accepted.Refused refused ->
                throw new Refused(Problem.of(
                        ProblemType.MESSAGE_REFUSED,
                        refused.refusals().stream().map(FieldProblem::of).toList()));
        };
    }

    @PostMapping("/api/refusals/{id}/discard")
    RefusalJson discard(@PathVariable String id) {
        StoredRefusal refusal = find(id);
        if (decisions.decide(refusal, RefusalState.DISCARDED) == RefusalDecisions.Outcome.DECIDED_BEFORE) {
            throw alreadyDecided(find(id));
        }
        return RefusalJson.of(find(id));
    }

    static Refused alreadyDecided(StoredRefusal refusal) {
        return new Refused(
                ProblemType.CONFLICT,
                new FieldProblem(
                        "state",
                        "already_decided",
                        Map.of("state", refusal.state().code())));
    }

    private StoredRefusal find(String text) {
        UUID id = JsonBody.id(text).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        return refusals.byId(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }
}
