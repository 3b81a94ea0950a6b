package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request early into a problem: refusals, the framework's own errors, and bugs. */
@ControllerAdvice
final class ProblemAdvice {

    private final ProblemAnswer answer;
    private final Bugs bugs;

    ProblemAdvice(ProblemAnswer answer, Bugs bugs) {
        this.answer = answer;
        this.bugs = bugs;
    }

    /** The caller went away; there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void ignoreLostCaller() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            bugs.report(failure, request);
            return null;
        }
        return answer.of(problem(failure, request), request, response);
    }

    private Problem problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case HttpMessageNotReadableException unreadable -> BodyErrors.problem(unreadable);
            case InvalidParameterException unreadable -> Problem.of(ProblemType.MALFORMED_BODY);
            case MethodArgumentTypeMismatchException ignored -> Problem.of(ProblemType.NOT_FOUND);
            case ErrorResponse known when known.getStatusCode().value() < 500 -> framework(known);
            default -> Problem.bug(bugs.report(failure, request));
        };
    }

    private static Problem framework(ErrorResponse known) {
        ProblemType type = ProblemType.ofStatus(known.getStatusCode().value());
        HttpHeaders headers = known.getHeaders();
        java.util.Map<String, String> kept = new java.util.HashMap<>();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT)) {
            if (headers.containsHeader(name)) {
                kept.put(name, String.join(", ", headers.getOrEmpty(name)));
            }
        }
        return Problem.of(type, kept);
    }
}
