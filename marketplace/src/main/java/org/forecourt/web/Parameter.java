package org.forecourt.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A query parameter that an endpoint accepts. What the API browser says about it is the text {@code api.parameter.<name>}.
 *
 * @param repeatable whether it may be given several times
 * @param isRequired whether the request is refused without it
 */
public record Parameter(String name, boolean repeatable, boolean isRequired, ValueForm form) {

    private Parameter(String name, boolean repeatable, ValueForm form) {
        this(name, repeatable, false, form);
    }

    /** A single whole number within inclusive limits. */
    public static Parameter whole(String name, long min, long max) {
        return new Parameter(name, false, new ValueForm.Whole(min, max));
    }

    /** A single amount with two digits after the point at most, within inclusive limits. */
    public static Parameter amount(String name, long min, long max) {
        return new Parameter(name, false, new ValueForm.Decimal(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 2));
    }

    /** A single code out of a fixed list. */
    public static Parameter oneOf(String name, List<String> codes) {
        return new Parameter(name, false, new ValueForm.Code(() -> codes));
    }

    /** A single code out of what is known at that moment. */
    public static Parameter code(String name, Supplier<? extends Collection<String>> known) {
        return new Parameter(name, false, new ValueForm.Code(known));
    }

    /** Codes out of what is known at that moment, any number of them. */
    public static Parameter codes(String name, Supplier<? extends Collection<String>> known) {
        return new Parameter(name, true, new ValueForm.Code(known));
    }

    public static Parameter yesNo(String name) {
        return new Parameter(name, false, new ValueForm.YesNo());
    }

    public static Parameter text(String name, int longest) {
        return new Parameter(name, false, new ValueForm.Text(longest));
    }

    public static Parameter moment(String name) {
        return new Parameter(name, false, new ValueForm.Moment());
    }

    /** The same, but the request is refused without it. */
    public Parameter required() {
        return new Parameter(name, repeatable, true, form);
    }
}
