package org.forecourt.web;

import java.util.List;
import org.forecourt.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details as RFC 9457 writes them. */
@Component
final class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemText text;
    private final JsonMapper mapper = JsonMapper.builder().build();

    ProblemJson(ProblemText text) {
        this.text = text;
    }

    byte[] bytes(Problem problem, Language language) {
        return mapper.writeValueAsBytes(new ProblemDetails(
                "urn:forecourt:problem:" + problem.type().code(),
                text.title(problem, language),
                problem.status(),
                text.detail(problem, language),
                problem.errors().stream()
                        .map(error ->
                                new ProblemDetails.Field(error.field(), error.code(), text.message(error, language)))
                        .toList()));
    }

    /** The members in the order of the contract. */
    record ProblemDetails(String type, String title, int status, String detail, List<Field> errors) {

        /** One refused field. */
        record Field(String field, String code, String message) {}
    }
}
