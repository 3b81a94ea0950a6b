package org.forecourt.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.forecourt.platform.Language;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void a_mileage_in_a_list_is_short_where_people_say_it_short() {
        assertThat(spaces(Numbers.in(Language.UK).mileage(98_400))).isEqualTo("98 тис. км");
        assertThat(spaces(Numbers.in(Language.RU).mileage(98_400))).isEqualTo("98 тыс. км");
        assertThat(spaces(Numbers.in(Language.EN).mileage(98_400))).isEqualTo("98,400 km");
        assertThat(spaces(Numbers.in(Language.UK).mileage(850))).isEqualTo("850 км");
    }

    @Test
    void money_has_its_symbol_where_the_language_puts_it_and_cents_only_when_there_are_some() {
        assertThat(spaces(Numbers.in(Language.UK).money(Money.of(18_400, Currency.USD))))
                .isEqualTo("18 400 $");
        assertThat(Numbers.in(Language.EN).money(Money.of(18_400, Currency.EUR)))
                .isEqualTo("€18,400");
        assertThat(Numbers.in(Language.EN).money(new Money(new BigDecimal("99.50"), Currency.UAH)))
                .isEqualTo("₴99.50");
    }

    @Test
    void units_are_in_the_language() {
        assertThat(spaces(Numbers.in(Language.UK).displacement(1998))).isEqualTo("2,0 л");
        assertThat(spaces(Numbers.in(Language.EN).displacement(125))).isEqualTo("125 cm³");
        assertThat(spaces(Numbers.in(Language.UK).power(181))).isEqualTo("181 к. с.");
        assertThat(spaces(Numbers.in(Language.EN).characteristic(new BigDecimal("2.5"), "t")))
                .isEqualTo("2.5 t");
    }

    @Test
    void a_moment_is_told_by_its_age_for_a_day_and_by_its_date_after_that() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Moments moments = Moments.in(Language.UK);

        assertThat(spaces(moments.ago(now.minusSeconds(3 * 3600), now))).isEqualTo("3 години тому");
        assertThat(spaces(moments.ago(now.minusSeconds(5 * 86_400), now))).isEqualTo("18 листопада");
        assertThat(spaces(moments.ago(now.minusSeconds(400L * 86_400), now))).startsWith("19 жовтня 2025");
    }

    /** Groups and units are joined by spaces that do not break; which of them is not the point here. */
    private static String spaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
