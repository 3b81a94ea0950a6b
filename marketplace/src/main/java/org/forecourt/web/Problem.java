package org.forecourt.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A refusal, before it is put into words: shown as RFC 9457 problem details under {@code /api}, as a page elsewhere.
 *
 * @param headers further response headers, for example {@code Allow}
 * @param reference names the log line of a bug; empty otherwise
 */
public record Problem(ProblemType type, List<FieldError> errors, Map<String, String> headers, String reference) {

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, List.of(), Map.of(), "");
    }

    public static Problem of(ProblemType type, List<FieldError> errors) {
        return new Problem(type, errors, Map.of(), "");
    }

    public static Problem of(ProblemType type, Map<String, String> headers) {
        return new Problem(type, List.of(), headers, "");
    }

    /** A bug, with the reference under which it was logged. */
    static Problem bug(String reference) {
        return new Problem(ProblemType.INTERNAL_ERROR, List.of(), Map.of(), reference);
    }

    public int status() {
        return type.status();
    }

    /** The refused fields by name, separated by commas. */
    public String fields() {
        Set<String> names =
                errors.stream().map(FieldError::field).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return String.join(", ", names);
    }
}
