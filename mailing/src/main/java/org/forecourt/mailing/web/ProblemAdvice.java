package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.forecourt.mailing.core.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever ends a request early into a problem: refusals, the framework's own errors, a journal that is away, bugs. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SOON = "5";

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    /** The caller went away; there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void ignoreLostCaller() {}

    @ExceptionHandler(Exception.class)
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(failure, request);
        if (!response.isCommitted()) {
            response.resetBuffer();
            writer.write(problem, request, response);
        }
    }

    private static Problem problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case JournalUnavailable unavailable -> away(unavailable);
            case DataAccessResourceFailureException unavailable -> away(unavailable);
            case TransactionException unavailable -> away(unavailable);
            case InvalidParameterException broken -> Problem.of(ProblemType.ofStatus(broken.getErrorCode()));
            case BadRequestException broken -> Problem.of(ProblemType.BAD_REQUEST);
            case ErrorResponse known when known.getStatusCode().value() < 500 -> framework(known);
            default -> Bugs.report(failure, request);
        };
    }

    /** The database is away: whoever asks again in a moment may be lucky. */
    private static Problem away(RuntimeException unavailable) {
        log.warn("the journal does not answer. cause={}", unavailable.getClass().getSimpleName());
        return Problem.of(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, SOON);
    }

    private static Problem framework(ErrorResponse known) {
        Problem problem = Problem.of(ProblemType.ofStatus(known.getStatusCode().value()), List.of());
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT)) {
            if (known.getHeaders().containsHeader(name)) {
                problem =
                        problem.with(name, String.join(", ", known.getHeaders().getOrEmpty(name)));
            }
        }
        return problem;
    }
}
