package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatedRatesTest {

    private static ConfigurableApplicationContext context;
    private static JdbcClient database;

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private DatedRates rates;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        database = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void three_days_of_rates() {
        database.sql("delete from rate").update();
        rate("2026-11-20", "USD", "40");
        rate("2026-11-20", "EUR", "50");
        rate("2026-11-24", "USD", "41");
        rate("2026-11-24", "EUR", "51");
        rates = new DatedRates(context.getBean(RatesTable.class), clock);
    }

    @Test
    void the_newest_day_that_has_begun_in_kyiv_is_in_force() {
        assertThat(rates.today()).isEqualTo(expected("2026-11-20", "40", "50"));

        clock.pass(Duration.ofHours(12).plusSeconds(1));

        assertThat(rates.today()).isEqualTo(expected("2026-11-24", "41", "51"));
    }

    @Test
    void a_day_with_only_one_currency_is_not_in_force() {
        rate("2026-11-22", "USD", "99");

        assertThat(rates.today()).isEqualTo(expected("2026-11-20", "40", "50"));
    }

    @Test
    void the_table_is_read_again_after_a_minute_and_not_before() {
        rates.today();
        rate("2026-11-21", "USD", "40.5");
        rate("2026-11-21", "EUR", "50.5");

        clock.pass(Duration.ofSeconds(60));
        LocalDate within = rates.today().day();
        clock.pass(Duration.ofSeconds(1));
        LocalDate after = rates.today().day();

        assertThat(within).isEqualTo("2026-11-20");
        assertThat(after).isEqualTo("2026-11-21");
    }

    @Test
    void without_any_rate_the_cause_is_named() {
        database.sql("delete from rate").update();

        assertThatIllegalStateException().isThrownBy(rates::today).withMessageContaining("load the reference data");
    }

    private static void rate(String day, String currency, String uah) {
        database.sql("insert into rate (day, currency, uah, source) values (:day, :currency, :uah, 'seed')")
                .param("day", LocalDate.parse(day))
                .param("currency", currency)
                .param("uah", new BigDecimal(uah))
                .update();
    }

    private static Rates expected(String day, String usd, String eur) {
        return new Rates(LocalDate.parse(day), new BigDecimal(usd).setScale(4), new BigDecimal(eur).setScale(4));
    }
}
