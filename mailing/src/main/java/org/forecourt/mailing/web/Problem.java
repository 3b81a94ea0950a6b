package org.forecourt.mailing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal before it is put into words.
 *
 * @param headers of the answer, besides those every answer has
 * @param reference names the log line of a bug; empty otherwise
 */
public record Problem(ProblemType type, List<FieldProblem> errors, Map<String, String> headers, String reference) {

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, FieldProblem... errors) {
        return of(type, List.of(errors));
    }

    public static Problem of(ProblemType type, List<FieldProblem> errors) {
        return new Problem(type, errors, Map.of(), "");
    }

    /** The same with one more header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(type, errors, more, reference);
    }

    static Problem bug(String reference) {
        return new Problem(ProblemType.INTERNAL_ERROR, List.of(), Map.of(), reference);
    }
}
