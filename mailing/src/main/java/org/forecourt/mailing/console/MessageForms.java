package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.OperatorDecisions;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a person decides about a mail of the journal. */
@Controller
final class MessageForms {

    private static final Logger log = LoggerFactory.getLogger(MessageForms.class);

    private final OperatorDecisions decisions;

    MessageForms(Journal journal, InstantSource clock) {
        decisions = new OperatorDecisions(journal, clock);
    }

    @PostMapping("/messages/{id}/retry")
    ResponseEntity<Void> retry(@PathVariable String id) {
        UUID mail = PageQuery.id(id);
        return decided(mail, "retried", () -> decisions.retry(mail));
    }

    @PostMapping("/messages/{id}/cancel")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        UUID mail = PageQuery.id(id);
        return decided(mail, "cancelled", () -> decisions.cancel(mail));
    }

    /** {@code outcome} is {@code arrived}, or {@code resend} to send it once more. */
    @PostMapping("/messages/{id}/resolve")
    ResponseEntity<Void> resolve(@PathVariable String id, HttpServletRequest request) {
        UUID mail = PageQuery.id(id);
        return switch (String.valueOf(request.getParameter("outcome"))) {
            case "arrived" -> decided(mail, "arrived", () -> decisions.resolve(mail, true));
            case "resend" -> decided(mail, "resent", () -> decisions.resolve(mail, false));
            default -> throw new Refused(ProblemType.BAD_REQUEST);
        };
    }

    private static ResponseEntity<Void> decided(UUID mail, String done, Supplier<Optional<JournalEntry>> decision) {
        try {
            if (decision.get().isEmpty()) {
                throw new Refused(ProblemType.NOT_FOUND);
            }
            log.info("An operator decided about a mail. id={} decision={}", mail, done);
            return Redirect.to("/messages/" + mail, done);
        } catch (IllegalTransition changedMeanwhile) {
            return Redirect.to("/messages/" + mail, "state_forbids");
        }
    }
}
