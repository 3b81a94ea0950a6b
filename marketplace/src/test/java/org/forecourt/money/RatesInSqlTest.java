package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter in SQL must see the very amounts that a page shows. */
class RatesInSqlTest {

    private static final int PRICES = 5_000;

    private record Case(BigDecimal price, BigDecimal factor, BigDecimal shown) {}

    @Test
    void postgresql_derives_the_same_amount_from_price_and_factor() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < PRICES; i++) {
            cases.add(any(random));
        }

        try (ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.empty())) {
            List<BigDecimal> amounts = context.getBean(JdbcClient.class)
                    .sql("""
                            select greatest(round(price * factor), 1)
                            from unnest(:prices::numeric[], :factors::numeric[]) with ordinality as c(price, factor, n)
                            order by n
                            """)
                    .param("prices", cases.stream().map(Case::price).toArray(BigDecimal[]::new))
                    .param("factors", cases.stream().map(Case::factor).toArray(BigDecimal[]::new))
                    .query(BigDecimal.class)
                    .list();

            for (int i = 0; i < PRICES; i++) {
                assertThat(amounts.get(i))
                        .as("seed %d: %s", seed, cases.get(i))
                        .isEqualByComparingTo(cases.get(i).shown);
            }
        }
    }

    private static Case any(RandomGenerator random) {
        Rates rates = new Rates(
                LocalDate.EPOCH,
                BigDecimal.valueOf(random.nextLong(1, 999_999), 4),
                BigDecimal.valueOf(random.nextLong(1, 999_999), 4));
        int from = random.nextInt(3);
        Currency to = Currency.values()[(from + random.nextInt(1, 3)) % 3];
        Money price = new Money(BigDecimal.valueOf(random.nextLong(1, 100_000_000_000L), 2), Currency.values()[from]);
        return new Case(
                price.amount(),
                rates.factor(price.currency(), to),
                rates.convert(price, to).amount());
    }
}
