package org.forecourt.mailing.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;

/** Numbers and amounts as a language writes them, the way the site shows them. Immutable. */
public final class Numbers {

    private static final Map<MailLocale, Numbers> ALL = new EnumMap<>(MailLocale.class);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static {
        for (MailLocale locale : MailLocale.values()) {
            ALL.put(locale, new Numbers(locale));
        }
    }

    private final LocalizedNumberFormatter plain;

    private Numbers(MailLocale locale) {
        plain = NumberFormatter.withLocale(ULocale.forLocale(Texts.locale(locale)));
    }

    public static Numbers in(MailLocale locale) {
        return java.util.Objects.requireNonNull(ALL.get(locale));
    }

    /** With the language's digit groups: {@code 1 284}. */
    public String whole(long number) {
        return plain.format(number).toString();
    }

    /** The amount with its symbol; cents only when there are some. */
    public String money(BigDecimal amount, String currency) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return plain.unit(Currency.getInstance(currency))
                .unitWidth(UnitWidth.NARROW)
                .precision(whole ? Precision.integer() : Precision.fixedFraction(2))
                .format(amount)
                .toString();
    }

    /** {@code part} of {@code whole} in per cent, without decimals; at least one for anything above nothing. */
    public String share(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
        return plain.unit(MeasureUnit.PERCENT)
                .precision(Precision.integer())
                .format(percent.max(part.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO))
                .toString();
    }
}
