package org.forecourt.storefront;

import java.util.Arrays;
import java.util.List;
import org.forecourt.money.Currency;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.springframework.stereotype.Component;

/** What every page with prices accepts: the currency to show them in. */
@Component
final class CurrencyParameter implements ParameterSet {

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.oneOf(
                "currency", Arrays.stream(Currency.values()).map(Currency::name).toList()));
    }
}
