package org.forecourt.web;

import java.util.List;

/**
 * One refused field: a parameter, a member of a body or a header. The message is made when it is shown, from
 * {@code errors.field.<code>} and the arguments, of which the first is always the field.
 *
 * @param code stable, for programs, for example {@code out_of_range}
 */
public record FieldError(String field, String code, List<String> arguments) {

    private static final int SHOWN = 80;

    public FieldError {
        field = shortened(field);
        arguments = arguments.stream().map(FieldError::shortened).toList();
    }

    /** An error whose message needs the field and these further texts; long ones are shortened before they are shown. */
    public static FieldError of(String field, String code, String... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }

    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(point -> Character.isISOControl(point) ? 0xFFFD : point)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
