package org.forecourt.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains why a JSON body was refused: not JSON at all, a field nobody knows, or a field of the wrong form. */
final class BodyErrors {

    private BodyErrors() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(ProblemType.INVALID_BODY, List.of(unknownField(unknown)));
            case DatabindException wrong
            when !wrong.getPath().isEmpty() ->
                Problem.of(ProblemType.INVALID_BODY, List.of(FieldError.of(path(wrong), "wrong_form")));
            case null, default -> Problem.of(ProblemType.MALFORMED_BODY);
        };
    }

    private static FieldError unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds();
        Optional<String> nearest = Nearest.to(
                unknown.getPropertyName(), known.stream().map(String::valueOf).toList());
        return nearest.map(name -> FieldError.of(path(unknown), "unknown_field", name))
                .orElseGet(() -> FieldError.of(path(unknown), "unknown_field_only"));
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream().map(BodyErrors::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }
}
