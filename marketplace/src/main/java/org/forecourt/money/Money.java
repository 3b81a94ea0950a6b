package org.forecourt.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount, never negative, with exactly two decimals, in one currency. */
public record Money(BigDecimal amount, Currency currency) {

    private static final int DECIMALS = 2;

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount of money is not negative: " + amount);
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("an amount of money has at most two decimals: " + amount);
        }
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** A whole amount. */
    public static Money of(long amount, Currency currency) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }
}
