package org.forecourt.mailing.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.Refusal;

/**
 * What is wrong with one field, parameter or header.
 *
 * @param field its name or path; empty for the body itself
 * @param code names the message in the bundle
 * @param arguments what the message names besides the field
 */
public record FieldProblem(String field, String code, Map<String, String> arguments) {

    private static final int LONGEST = 80;

    public FieldProblem {
        field = shown(field);
        arguments = arguments.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
    }

    public static FieldProblem of(String field, String code) {
        return new FieldProblem(field, code, Map.of());
    }

    /** A reason for which a message was refused. */
    public static FieldProblem of(Refusal refusal) {
        return of(refusal.field(), refusal.code().code());
    }

    /** What a caller sent comes back shortened and without anything that could not be printed. */
    private static String shown(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("[^\\P{C}]", "?");
    }
}
