package org.forecourt.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What one US dollar and one euro cost in hryvnias on a day. */
public record Rates(LocalDate day, BigDecimal usdInUah, BigDecimal eurInUah) {

    /** Enough that a price of 10^12 is converted to the exact unit. */
    private static final int DECIMALS = 18;

    public Rates {
        if (usdInUah.signum() <= 0 || eurInUah.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive: " + usdInUah + ", " + eurInUah);
        }
    }

    /**
     * The amount in another currency. In its own currency it stays as it is; a derived amount is rounded half up to whole
     * units, and what costs something costs at least 1.
     */
    public Money convert(Money money, Currency to) {
        if (money.currency() == to) {
            return money;
        }
        BigDecimal derived =
                money.amount().multiply(factor(money.currency(), to)).setScale(0, RoundingMode.HALF_UP);
        boolean costsSomething = money.amount().signum() > 0;
        return new Money(costsSomething ? derived.max(BigDecimal.ONE) : derived, to);
    }

    /**
     * What {@link #convert} multiplies by. SQL repeats it exactly with
     * {@code greatest(round(price * :factor), 1)} for a price above 0 in another currency; in its own currency the price is
     * compared unrounded.
     */
    public BigDecimal factor(Currency from, Currency to) {
        if (from == to) {
            return BigDecimal.ONE;
        }
        if (to == Currency.UAH) {
            return inUah(from);
        }
        return inUah(from).divide(inUah(to), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal inUah(Currency currency) {
        return switch (currency) {
            case USD -> usdInUah;
            case EUR -> eurInUah;
            case UAH -> BigDecimal.ONE;
        };
    }
}
