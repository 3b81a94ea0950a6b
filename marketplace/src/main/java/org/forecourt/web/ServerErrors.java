package org.forecourt.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors that were raised outside a handler: by filters, by the security rules, by the servlet container. */
@Controller
final class ServerErrors implements ErrorController {

    /** Request attribute under which a filter leaves a {@link Problem} before it sends the error. */
    static final String PROBLEM = Problem.class.getName();

    private final ProblemAnswer answer;
    private final Bugs bugs;

    ServerErrors(ProblemAnswer answer, Bugs bugs) {
        this.answer = answer;
        this.bugs = bugs;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return answer.of(problem(request), request, response);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Problem.bug(bugs.report(failure, request));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problem.of(status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND);
    }
}
