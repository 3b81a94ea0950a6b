package org.forecourt;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.web.Parameter;
import org.forecourt.web.ValueForm;

/** Everything that can be wrong with the parameters of a list, as a table. Works for any path with any list of parameters. */
public final class BadParameters {

    private BadParameters() {}

    /**
     * One wrong query.
     *
     * @param what which kind of wrong, for messages
     * @param query raw, as it goes over the wire
     * @param field the name that the refusal must mention
     * @param suggestion the right name that it must suggest; empty when none is due
     */
    public record Case(String what, String query, String field, String suggestion) {}

    /** Values that are wrong for every form but free text. */
    private static final List<String[]> WRONG_VALUES = List.of(
            new String[] {"wrong type", "abc"},
            new String[] {"negative", "-1"},
            new String[] {"huge", "9".repeat(40)},
            new String[] {"fractional year", "2019.555"},
            new String[] {"not a number", "NaN"},
            new String[] {"infinite", "1e400"},
            new String[] {"SQL", "1%27%20or%20%271%27=%271"},
            new String[] {"raw SQL", "1;drop%20table%20ad"},
            new String[] {"unencoded", "<b>\"|^`{}[]"});

    /** Values that are wrong for every form. */
    private static final List<String[]> ALWAYS_WRONG = List.of(
            new String[] {"10 kB", "a".repeat(10_240)},
            new String[] {"10 kB of digits", "1".repeat(10_240)},
            new String[] {"invalid UTF-8", "%ff%fe"},
            new String[] {"overlong UTF-8", "%c0%af"},
            new String[] {"surrogate", "%ed%a0%80"},
            new String[] {"broken escape", "%zz"},
            new String[] {"cut escape", "1%"},
            new String[] {"NUL", "a%00"},
            new String[] {"control character", "1%07"});

    public static List<Case> of(List<Parameter> parameters) {
        List<Case> cases = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            cases.add(misspelt(name));
            cases.add(new Case("upper case", upper(name) + "=1", upper(name), name));
            cases.add(new Case("invalid UTF-8 in the name", name + "%ff=1", name + "%ff", ""));
            ALWAYS_WRONG.forEach(value -> cases.add(new Case(value[0], name + "=" + value[1], name, "")));
            if (!(parameter.form() instanceof ValueForm.Text)) {
                WRONG_VALUES.forEach(value -> cases.add(new Case(value[0], name + "=" + value[1], name, "")));
            }
            if (!parameter.repeatable()) {
                cases.add(new Case("given twice", name + "=1&" + name + "=1", name, ""));
            }
        }
        return cases;
    }

    private static Case misspelt(String name) {
        String wrong = name.length() == 1
                ? name + name
                : name.substring(0, name.length() - 2)
                        + name.charAt(name.length() - 1)
                        + name.charAt(name.length() - 2);
        return new Case("misspelt name", wrong + "=1", wrong, name);
    }

    private static String upper(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }
}
