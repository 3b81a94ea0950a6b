package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.forecourt.platform.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Shows a problem where the caller is: problem details for programs, a localised page for people. The page is the view
 * named {@code problem} with the model {@code problem} ({@link Problem}) and {@code language} ({@link Language}).
 */
@Component
final class ProblemAnswer {

    static final String VIEW = "problem";

    private final ProblemJson json;

    ProblemAnswer(ProblemJson json) {
        this.json = json;
    }

    /** Sets status and headers, and returns what renders the body. */
    ModelAndView of(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        Language language = RequestLanguage.of(request);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        if (RequestPath.isForPrograms(request)) {
            View body = (model, unused, answer) -> write(json.bytes(problem, language), answer);
            return new ModelAndView(body);
        }
        return new ModelAndView(VIEW, Map.of("problem", problem, "language", language));
    }

    private static void write(byte[] body, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding((String) null); // JSON has no charset; the view's locale has set one
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
