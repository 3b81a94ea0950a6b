package org.forecourt.storefront.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.forecourt.money.Money;
import org.forecourt.platform.Language;

/** Numbers, amounts and measures as a language writes them. Immutable. */
public final class Numbers {

    private static final Map<Language, Numbers> ALL = new EnumMap<>(Language.class);
    private static final BigDecimal CC_PER_LITRE = BigDecimal.valueOf(1000);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Numbers(language));
        }
    }

    private final Language language;
    private final LocalizedNumberFormatter plain;

    private Numbers(Language language) {
        this.language = language;
        plain = NumberFormatter.withLocale(ULocale.forLocale(language.locale()));
    }

    public static Numbers in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    /** With the language's digit groups: {@code 1 284}. */
    public String whole(long number) {
        return plain.format(number).toString();
    }

    /** The amount with its symbol; cents only when there are some. */
    public String money(Money money) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return plain.unit(com.ibm.icu.util.Currency.getInstance(money.currency().name()))
                .unitWidth(UnitWidth.NARROW)
                .precision(whole ? Precision.integer() : Precision.fixedFraction(2))
                .format(money.amount())
                .toString();
    }

    /** The symbol alone. */
    public String symbol(org.forecourt.money.Currency currency) {
        return switch (currency) {
            case USD -> "$";
            case EUR -> "€";
            case UAH -> "₴";
        };
    }

    public String kilometres(int kilometres) {
        return measure(BigDecimal.valueOf(kilometres), MeasureUnit.KILOMETER);
    }

    /** The mileage as it stands in a list: {@code 98 тис. км}, {@code 98,000 km}. */
    public String mileage(int kilometres) {
        if (language == Language.EN || kilometres < 1000) {
            return kilometres(kilometres);
        }
        return plain.notation(Notation.compactShort())
                .unit(MeasureUnit.KILOMETER)
                .unitWidth(UnitWidth.SHORT)
                .precision(kilometres < 10_000 ? Precision.maxFraction(1) : Precision.integer())
                .format(kilometres)
                .toString();
    }

    public String hours(int hours) {
        return measure(BigDecimal.valueOf(hours), MeasureUnit.HOUR);
    }

    /** An engine's size: litres with one decimal, or cubic centimetres below half a litre. */
    public String displacement(int cubicCentimetres) {
        if (cubicCentimetres < 500) {
            return measure(BigDecimal.valueOf(cubicCentimetres), MeasureUnit.CUBIC_CENTIMETER);
        }
        return plain.unit(MeasureUnit.LITER)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.fixedFraction(1))
                .format(BigDecimal.valueOf(cubicCentimetres).divide(CC_PER_LITRE))
                .toString();
    }

    public String battery(BigDecimal kilowattHours) {
        return measure(kilowattHours, MeasureUnit.KILOWATT_HOUR);
    }

    public String power(int horsepower) {
        return measure(BigDecimal.valueOf(horsepower), MeasureUnit.HORSEPOWER);
    }

    /** A characteristic's value in the unit of the reference data; an empty or unknown unit is a bare number. */
    public String characteristic(BigDecimal value, String unit) {
        return switch (unit) {
            case "cm" -> measure(value, MeasureUnit.CENTIMETER);
            case "m" -> measure(value, MeasureUnit.METER);
            case "m3" -> measure(value, MeasureUnit.CUBIC_METER);
            case "kg" -> measure(value, MeasureUnit.KILOGRAM);
            case "t" -> measure(value, MeasureUnit.METRIC_TON);
            case "l" -> measure(value, MeasureUnit.LITER);
            case "h" -> measure(value, MeasureUnit.HOUR);
            case "km" -> measure(value, MeasureUnit.KILOMETER);
            default -> plain.format(value).toString();
        };
    }

    private String measure(BigDecimal value, MeasureUnit unit) {
        return plain.unit(unit)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.maxFraction(1))
                .format(value)
                .toString();
    }
}
