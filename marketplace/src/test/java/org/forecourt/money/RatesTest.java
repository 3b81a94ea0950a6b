package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private static final Rates RATES = new Rates(LocalDate.of(2026, 11, 23), decimal("40"), decimal("50"));

    @ParameterizedTest
    @CsvSource({
        "8500.00, USD, USD, 8500.00",
        "8499.99, USD, USD, 8499.99",
        "8500.00, USD, UAH, 340000.00",
        "8500.00, USD, EUR, 6800.00",
        "6800.00, EUR, USD, 8500.00",
        "100.00, UAH, USD, 3.00",
        "99.99, UAH, USD, 2.00",
        "100.00, UAH, EUR, 2.00",
        "0.01, UAH, USD, 1.00",
        "0.01, USD, UAH, 1.00",
        "0.00, UAH, USD, 0.00",
        "0.00, USD, EUR, 0.00"
    })
    void a_derived_price_is_rounded_half_up_to_whole_units_and_never_below_one(
            String amount, Currency from, Currency to, String expected) {
        Money converted = RATES.convert(new Money(decimal(amount), from), to);

        assertThat(converted).isEqualTo(new Money(decimal(expected), to));
    }

    @Test
    void the_factor_gives_the_same_amount_as_converting_for_any_price_and_rate() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            Rates rates = new Rates(
                    RATES.day(),
                    BigDecimal.valueOf(random.nextLong(1, 999_999), 4),
                    BigDecimal.valueOf(random.nextLong(1, 999_999), 4));
            Money price = new Money(BigDecimal.valueOf(random.nextLong(1, 100_000_000_000L), 2), any(random));
            Currency to = any(random);

            Money converted = rates.convert(price, to);

            BigDecimal product = price.amount().multiply(rates.factor(price.currency(), to));
            BigDecimal expected = price.currency() == to
                    ? product
                    : product.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
            assertThat(converted.amount())
                    .as("seed %d, %s at %s", seed, price, rates)
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void a_rate_is_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(RATES.day(), decimal("40"), BigDecimal.ZERO))
                .withMessageContaining("positive");
    }

    @Test
    void money_is_never_negative_and_has_two_decimals() {
        assertThat(new Money(decimal("7"), Currency.USD)).isEqualTo(Money.of(7, Currency.USD));
        assertThat(Money.of(7, Currency.USD).amount()).hasToString("7.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(decimal("-0.01"), Currency.USD));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(decimal("0.001"), Currency.USD));
    }

    private static Currency any(RandomGenerator random) {
        return Currency.values()[random.nextInt(Currency.values().length)];
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
