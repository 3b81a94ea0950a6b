package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.forecourt.mailing.api.SecondTry;
import org.forecourt.mailing.console.RefusedBody.Corrected;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.deadletters.RefusalDecisions;
import org.forecourt.mailing.journal.RefusalState;
import org.forecourt.mailing.journal.Refusals;
import org.forecourt.mailing.journal.RowPage;
import org.forecourt.mailing.journal.StoredRefusal;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What came in and was no mail: the reasons, and what a person makes of it. */
@Controller
public final class RefusalPages {

    private static final Logger log = LoggerFactory.getLogger(RefusalPages.class);
    public static final List<String> STATES = List.of("open", "retried", "discarded");

    private final Frames frames;
    private final Templates templates;
    private final Refusals refusals;
    private final SecondTry secondTry;
    private final RefusalDecisions decisions;

    RefusalPages(
            Frames frames, Templates templates, Refusals refusals, SecondTry secondTry, RefusalDecisions decisions) {
        this.frames = frames;
        this.templates = templates;
        this.refusals = refusals;
        this.secondTry = secondTry;
        this.decisions = decisions;
    }

    @GetMapping("/refusals")
    ModelAndView list(HttpServletRequest request) {
        Query query = PageQuery.of(request, "state", "page");
        String state = query.choice("state", STATES).orElse("");
        int page = query.whole("page", 1, Paging.LAST, 1);
        query.check();
        RefusalState wanted = state.isEmpty() ? null : RefusalState.valueOf(state.toUpperCase(java.util.Locale.ROOT));
        RowPage<StoredRefusal> found = refusals.list(wanted, page, Paging.SIZE);
        Model model = new Model(state, found.rows(), Paging.of(request, page, found.total()));
        return templates.page("refusals", frames.of(request, Section.REFUSALS), model);
    }

    @GetMapping("/refusals/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        PageQuery.of(request).check();
        StoredRefusal refusal = refusal(id);
        RefusedBody body = RefusedBody.of(refusal.body());
        return page(request, refusal, new Entered(body.text(), body.recipient(), List.of()), 200);
    }

    /** Tries it again as it is, with another recipient, or with the whole text corrected. */
    @PostMapping("/refusals/{id}/retry")
    Object retry(@PathVariable String id, HttpServletRequest request) {
        StoredRefusal refusal = refusal(id);
        SecondTry.requireOpen(refusal);
        String text = request.getParameter("body");
        String recipient = request.getParameter("recipient");
        Corrected corrected = RefusedBody.of(refusal.body()).corrected(text, recipient);
        if (corrected.problems().isEmpty()) {
            if (secondTry.of(refusal, corrected.bytes()) instanceof Accepted.Journaled journaled) {
                log.info("An operator corrected a refused message. refusal={} id={}", id, journaled.id());
                return Redirect.to("/messages/" + journaled.id(), "accepted");
            }
            corrected = corrected.with(FieldProblem.of("id", "id_conflict"));
        }
        RefusedBody now = RefusedBody.of(corrected.bytes());
        Entered entered =
                new Entered(now.text(), recipient == null ? now.recipient() : recipient, corrected.problems());
        return page(request, refusal, entered, 400);
    }

    @PostMapping("/refusals/{id}/discard")
    ResponseEntity<Void> discard(@PathVariable String id) {
        StoredRefusal refusal = refusal(id);
        return Redirect.to(
                "/refusals/" + refusal.id(),
                switch (decisions.decide(refusal, RefusalState.DISCARDED)) {
                    case DONE -> "discarded";
                    case LETTER_STAYS -> "letter_stays";
                    case DECIDED_BEFORE -> "decided_before";
                });
    }

    private StoredRefusal refusal(String id) {
        UUID known = PageQuery.id(id);
        return refusals.byId(known).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    private ModelAndView page(HttpServletRequest request, StoredRefusal refusal, Entered entered, int status) {
        RefusedBody body = RefusedBody.of(refusal.body());
        RefusalModel model = new RefusalModel(refusal, body, entered);
        return templates.page("refusal", frames.of(request, Section.REFUSALS), model, status);
    }

    /** What the list shows. */
    public record Model(String state, List<StoredRefusal> rows, Paging paging) {}

    /** What the page of a refusal shows. */
    public record RefusalModel(StoredRefusal refusal, RefusedBody body, Entered entered) {

        public List<FieldProblem> reasons() {
            return refusal.reasons().stream().map(FieldProblem::of).toList();
        }

        public boolean canRetry() {
            return refusal.state() == RefusalState.OPEN && refusal.isWhole();
        }

        public boolean canDiscard() {
            return refusal.state() == RefusalState.OPEN;
        }
    }

    /** What stands in the forms, and what is wrong with it. */
    public record Entered(String body, String recipient, List<FieldProblem> problems) {}
}
