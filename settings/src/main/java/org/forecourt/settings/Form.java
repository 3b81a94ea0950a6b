package org.forecourt.settings;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/** The shape of a setting's value, with the words that tell an operator what was expected. */
record Form(String expected, Predicate<String> accepts) {

    static final Form TEXT =
            new Form("text without control characters", value -> value.chars().noneMatch(Character::isISOControl));
    static final Form SECRET = new Form("a secret without control characters", TEXT.accepts());
    /** A secret of several lines, as a file holds it. */
    static final Form KEY = new Form(
            "a private key without control characters other than line breaks",
            value -> TEXT.accepts().test(value.replaceAll("[\\r\\n\\t]", "")));

    static final Form BOOLEAN = new Form(
            "one of 1, 0, true, false",
            value -> List.of("1", "0", "true", "false").contains(value));
    static final Form PORT = new Form("a port from 1 to 65535", value -> isIntegerWithin(value, 1, 65_535));
    static final Form SECONDS = new Form("seconds from 1 to 86400", value -> isIntegerWithin(value, 1, 86_400));
    static final Form DAYS = new Form("days from 3 to 36500", value -> isIntegerWithin(value, 3, 36_500));
    static final Form COUNT = new Form("a number from 1 to 100000", value -> isIntegerWithin(value, 1, 100_000));
    static final Form DAILY = new Form(
            "a time of day such as 03:30, or off",
            value -> value.equals("off") || value.matches("([01][0-9]|2[0-3]):[0-5][0-9]"));
    static final Form KEEP = new Form(
            "numbers of days, weeks and months such as 7/4/6",
            value -> value.matches("(?!0+/0+/0+$)[0-9]{1,3}(/[0-9]{1,3}){2}"));
    static final Form URL = new Form("an absolute URL such as https://cars.example", Form::isAbsoluteUrl);

    static Form choice(String... choices) {
        return new Form("one of " + String.join(", ", choices), List.of(choices)::contains);
    }

    private static boolean isIntegerWithin(String value, int min, int max) {
        return value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
    }

    private static boolean isAbsoluteUrl(String value) {
        try {
            URI uri = URI.create(value);
            return uri.isAbsolute() && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
