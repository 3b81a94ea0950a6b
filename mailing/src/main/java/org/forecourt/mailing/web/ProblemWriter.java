package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problem details as RFC 9457 writes them. Thread-safe. */
@Component
public final class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ProblemText text;

    public ProblemWriter(ProblemText text) {
        this.text = text;
    }

    /** Writes the whole answer. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MailLocale language = ProblemText.language(request.getHeader("Accept-Language"));
        byte[] body = bytes(problem, language);
        response.setStatus(problem.type().status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", language.code());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    byte[] bytes(Problem problem, MailLocale language) {
        return MAPPER.writeValueAsBytes(new Details(
                "urn:forecourt:problem:" + problem.type().code(),
                text.title(problem, language),
                problem.type().status(),
                text.detail(problem, language),
                errors(problem.errors(), language)));
    }

    /** The members of {@code errors}, also for the items of a batch. */
    public List<Field> errors(List<FieldProblem> errors, MailLocale language) {
        return errors.stream()
                .map(error -> new Field(error.field(), error.code(), text.message(error, language)))
                .toList();
    }

    /** The members in the order of the contract. */
    record Details(String type, String title, int status, String detail, List<Field> errors) {}

    /** What is wrong with one field, in words. */
    public record Field(String field, String code, String message) {}
}
