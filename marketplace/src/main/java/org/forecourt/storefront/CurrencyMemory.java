package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.forecourt.money.Currency;
import org.forecourt.storefront.page.Preferences;
import org.forecourt.web.ParameterValues;
import org.springframework.http.HttpHeaders;

/** Keeps the currency a visitor chose by its parameter for his next pages. */
final class CurrencyMemory {

    private CurrencyMemory() {}

    static void keep(ParameterValues values, HttpServletRequest request, HttpServletResponse response) {
        values.text("currency")
                .flatMap(Currency::of)
                .ifPresent(currency ->
                        response.addHeader(HttpHeaders.SET_COOKIE, Preferences.currencyCookie(request, currency)));
    }
}
