package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.journal.ContentRemoved;
import org.forecourt.mailing.journal.Tombstone;
import org.forecourt.mailing.journal.UnreadableMail;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows what the pages cannot do as a page. Bugs go on to the advice for everything. */
@ControllerAdvice(basePackageClasses = ConsoleProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ConsoleProblems {

    private static final Logger log = LoggerFactory.getLogger(ConsoleProblems.class);

    private final Frames frames;
    private final Templates templates;
    private final MessageFacts facts;

    ConsoleProblems(Frames frames, Templates templates, MessageFacts facts) {
        this.frames = frames;
        this.templates = templates;
        this.facts = facts;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return page(
                refused.problem().type().code(),
                refused.problem().errors(),
                request,
                refused.problem().type().status());
    }

    @ExceptionHandler(StaleForm.class)
    ModelAndView stale(HttpServletRequest request) {
        return page("stale_form", List.of(), request, ProblemType.BAD_REQUEST.status());
    }

    /** The database is away: nothing can be shown and nothing was changed. */
    @ExceptionHandler({JournalUnavailable.class, DataAccessException.class})
    ModelAndView unavailable(RuntimeException failure, HttpServletRequest request) {
        log.warn(
                "a page could not be shown: the database does not answer. cause={}",
                failure.getClass().getSimpleName());
        return page("page_unavailable", List.of(), request, ProblemType.UNAVAILABLE.status());
    }

    /** There is a mail, but nothing of what it said. */
    @ExceptionHandler(ContentRemoved.class)
    ModelAndView removed(ContentRemoved removed, HttpServletRequest request) {
        Tombstone mail = removed.tombstone();
        RemovedModel model = new RemovedModel(mail, facts.messageId(mail.id()));
        return templates.page("removed", frames.of(request, Section.JOURNAL), model);
    }

    @ExceptionHandler(UnreadableMail.class)
    ModelAndView unreadable(HttpServletRequest request) {
        return page("unreadable", List.of(), request, ProblemType.CONFLICT.status());
    }

    private ModelAndView page(String code, List<FieldProblem> errors, HttpServletRequest request, int status) {
        return templates.page("problem", frames.of(request, Section.OVERVIEW), new Model(code, status, errors), status);
    }

    /** What is left of a mail. */
    public record RemovedModel(Tombstone mail, String messageId) {}

    /** What the page shows. */
    public record Model(String code, int status, List<FieldProblem> errors) {}
}
