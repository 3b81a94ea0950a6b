package org.forecourt.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.regex.Pattern;

/** Turns the text of one parameter into a value of its form, or refuses it by throwing a {@link RefusedValue}. */
final class ValueReader {

    /** Why a value was refused. */
    static final class RefusedValue extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient FieldError error;

        RefusedValue(FieldError error) {
            super(error.code(), null, false, false);
            this.error = error;
        }

        FieldError error() {
            return error;
        }
    }

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int LONGEST_NUMBER = 18;
    private static final int LONGEST_WORD = 100;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private ValueReader() {}

    static Object read(Parameter parameter, String value) throws RefusedValue {
        String name = parameter.name();
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "control_character");
        }
        if (!(parameter.form() instanceof ValueForm.Text) && value.length() > LONGEST_WORD) {
            throw refused(name, "too_long", String.valueOf(LONGEST_WORD));
        }
        return switch (parameter.form()) {
            case ValueForm.Whole form -> whole(name, form, value);
            case ValueForm.Decimal form -> decimal(name, form, value);
            case ValueForm.Code form -> code(name, form.known().get(), value);
            case ValueForm.Text form -> text(name, form, value);
            case ValueForm.YesNo ignored -> yesNo(name, value);
            case ValueForm.Moment ignored -> moment(name, value);
        };
    }

    private static Long whole(String name, ValueForm.Whole form, String value) throws RefusedValue {
        String min = String.valueOf(form.min());
        String max = String.valueOf(form.max());
        if (!WHOLE.matcher(value).matches()) {
            throw refused(name, "not_whole", min, max, value);
        }
        if (value.length() > LONGEST_NUMBER
                || Long.parseLong(value) < form.min()
                || Long.parseLong(value) > form.max()) {
            throw refused(name, "out_of_range", min, max, value);
        }
        return Long.valueOf(value);
    }

    private static BigDecimal decimal(String name, ValueForm.Decimal form, String value) throws RefusedValue {
        String min = form.min().toPlainString();
        String max = form.max().toPlainString();
        if (!DECIMAL.matcher(value).matches()) {
            throw refused(name, "not_amount", min, max, value);
        }
        BigDecimal number = new BigDecimal(value);
        if (number.scale() > form.scale()) {
            throw refused(name, "too_precise", String.valueOf(form.scale()), value);
        }
        if (number.compareTo(form.min()) < 0 || number.compareTo(form.max()) > 0) {
            throw refused(name, "out_of_range", min, max, value);
        }
        return number;
    }

    private static String code(String name, Collection<String> known, String value) throws RefusedValue {
        if (known.contains(value)) {
            return value;
        }
        var nearest = Nearest.to(value, known);
        throw nearest.isPresent()
                ? refused(name, "unknown_value", value, nearest.get())
                : refused(name, "unknown_value_only", value);
    }

    private static String text(String name, ValueForm.Text form, String value) throws RefusedValue {
        if (value.codePointCount(0, value.length()) > form.longest()) {
            throw refused(name, "too_long", String.valueOf(form.longest()));
        }
        return value.strip();
    }

    private static Boolean yesNo(String name, String value) throws RefusedValue {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, "not_yes_no", value);
        };
    }

    private static Instant moment(String name, String value) throws RefusedValue {
        Instant moment;
        try {
            moment = value.indexOf('T') < 0
                    ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException malformed) {
            throw refused(name, "not_moment", value);
        }
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw refused(name, "out_of_range", EARLIEST.toString(), LATEST.toString(), value);
        }
        return moment;
    }

    private static RefusedValue refused(String name, String code, String... arguments) {
        return new RefusedValue(FieldError.of(name, code, arguments));
    }
}
