package org.forecourt.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.forecourt.money.Currency;
import org.forecourt.money.Rates;
import org.junit.jupiter.api.Test;

class CurrencySwitchTest {

    private static final Rates RATES = new Rates(LocalDate.of(2026, 11, 1), new BigDecimal("40"), new BigDecimal("50"));

    @Test
    void price_limits_keep_their_worth() {
        assertThat(CurrencySwitch.switched("/search?make=toyota&price_max=12000&page=3", Currency.UAH, RATES))
                .isEqualTo("/search?make=toyota&price_max=480000&currency=UAH");
        assertThat(CurrencySwitch.switched("/search?price_min=500&currency=UAH", Currency.EUR, RATES))
                .isEqualTo("/search?price_min=10&currency=EUR");
    }

    @Test
    void the_same_currency_changes_no_limit() {
        assertThat(CurrencySwitch.switched("/search?price_max=99.50&currency=EUR", Currency.EUR, RATES))
                .isEqualTo("/search?price_max=99.50&currency=EUR");
    }

    @Test
    void what_is_not_a_price_stays_as_it_is() {
        assertThat(CurrencySwitch.switched("/search?price_max=%00x&q=a%26b", Currency.UAH, RATES))
                .isEqualTo("/search?price_max=%00x&q=a%26b&currency=UAH");
        assertThat(CurrencySwitch.switched("/about", Currency.EUR, RATES)).isEqualTo("/about?currency=EUR");
    }
}
