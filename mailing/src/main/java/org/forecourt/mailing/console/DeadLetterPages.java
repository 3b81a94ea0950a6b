package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.deadletters.DeadLetter;
import org.forecourt.mailing.deadletters.DeadLetterQueue;
import org.forecourt.mailing.deadletters.QueueLook;
import org.forecourt.mailing.deadletters.RefusalDecisions;
import org.forecourt.mailing.journal.Refusals;
import org.forecourt.mailing.journal.StoredRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What lies in the dead-letter queue of the broker, whoever put it there. */
@Controller
public final class DeadLetterPages {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterPages.class);
    private static final String LIST = "/dead-letters";

    private final Frames frames;
    private final Templates templates;
    private final DeadLetterQueue queue;
    private final Refusals refusals;
    private final RefusalDecisions decisions;

    DeadLetterPages(
            Frames frames, Templates templates, DeadLetterQueue queue, Refusals refusals, RefusalDecisions decisions) {
        this.frames = frames;
        this.templates = templates;
        this.queue = queue;
        this.refusals = refusals;
        this.decisions = decisions;
    }

    @GetMapping(LIST)
    ModelAndView list(HttpServletRequest request) {
        PageQuery.of(request).check();
        return templates.page("dead-letters", frames.of(request, Section.REFUSALS), model());
    }

    private Model model() {
        return switch (queue.look()) {
            case QueueLook.NoBroker none -> new Model("no_broker", 0, List.of());
            case QueueLook.Away away -> new Model("away", 0, List.of());
            case QueueLook.Found found -> new Model("found", found.count(), rows(found.letters()));
        };
    }

    private List<Row> rows(List<DeadLetter> letters) {
        Map<String, StoredRefusal> noted = refusals
                .byBodies(letters.stream().map(DeadLetter::hash).toList())
                .stream()
                .collect(Collectors.toMap(StoredRefusal::bodyHash, Function.identity()));
        return letters.stream()
                .map(letter -> new Row(letter, Optional.ofNullable(noted.get(letter.hash()))))
                .toList();
    }

    /** Takes it in as if it came now. */
    @PostMapping(LIST + "/{hash}/retry")
    ResponseEntity<Void> retry(@PathVariable String hash) {
        Optional<Accepted> answer = decisions.retryLetter(hash);
        if (answer.isPresent() && answer.get() instanceof Accepted.Journaled journaled) {
            log.info("An operator had a dead letter taken in. id={}", journaled.id());
            return Redirect.to("/messages/" + journaled.id(), "accepted");
        }
        return answer.flatMap(refused -> refusals.byBody(hash))
                .map(refusal -> Redirect.to("/refusals/" + refusal.id(), "letter_refused"))
                .orElseGet(() -> Redirect.to(LIST, "letter_gone"));
    }

    @PostMapping(LIST + "/{hash}/discard")
    ResponseEntity<Void> discard(@PathVariable String hash) {
        int taken = decisions.discardLetter(hash).orElse(0);
        log.info("An operator discarded a dead letter. letters={}", taken);
        return Redirect.to(LIST, taken > 0 ? "letter_discarded" : "letter_gone");
    }

    /**
     * What the page shows.
     *
     * @param look {@code found}, {@code away} or {@code no_broker}
     * @param count of all letters in the queue
     * @param rows the oldest of them
     */
    public record Model(String look, long count, List<Row> rows) {}

    /** A letter, with the refusal of the same bytes where one is noted. */
    public record Row(DeadLetter letter, Optional<StoredRefusal> refusal) {

        /** The start of its hash, enough to tell it from others. */
        public String mark() {
            return letter.hash().substring(0, 12);
        }
    }
}
