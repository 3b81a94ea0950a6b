package org.forecourt.search;

import java.util.Map;
import org.forecourt.money.Currency;
import org.forecourt.money.Rates;

/**
 * The price of an ad in one currency as SQL, exactly as {@link Rates#convert} shows it: its own price as it is, a derived one
 * in whole units and at least 1.
 */
final class PriceSql {

    /** Over {@code ad a}; needs the values of {@link #parameters}. */
    static final String SHOWN_PRICE = """
            case
                when a.currency = :currency or a.price = 0 then a.price
                when a.currency = 'USD' then greatest(round(a.price * :from_usd), 1)
                when a.currency = 'EUR' then greatest(round(a.price * :from_eur), 1)
                else greatest(round(a.price * :from_uah), 1)
            end""";

    private PriceSql() {}

    static Map<String, Object> parameters(Rates rates, Currency currency) {
        return Map.of(
                "currency", currency.name(),
                "from_usd", rates.factor(Currency.USD, currency),
                "from_eur", rates.factor(Currency.EUR, currency),
                "from_uah", rates.factor(Currency.UAH, currency));
    }
}
