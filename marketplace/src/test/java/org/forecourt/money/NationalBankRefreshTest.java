package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class NationalBankRefreshTest {

    private static final LocalDate SEEDED = LocalDate.of(2026, 11, 1);
    private static ConfigurableApplicationContext context;

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private BankDouble bank;
    private DatedRates rates;
    private NationalBankRefresh refresh;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void seeded_rates_are_in_force() throws IOException {
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("delete from rate").update();
        database.sql("""
                        insert into rate (day, currency, uah, source)
                        values (:day, 'USD', 40, 'seed'), (:day, 'EUR', 50, 'seed')
                        """).param("day", SEEDED).update();
        bank = new BankDouble();
        rates = new DatedRates(context.getBean(RatesTable.class), clock);
        refresh = refreshFrom(bank.address());
    }

    @AfterEach
    void close_the_bank() {
        bank.close();
    }

    @Test
    void a_good_answer_is_in_force_at_once_and_costs_one_question() throws InterruptedException {
        rates.today();
        bank.answers(200, good("41.2345", "48.9", "23.11.2026"));

        boolean done = refresh.refresh();

        assertThat(done).isTrue();
        assertThat(rates.today())
                .isEqualTo(new Rates(LocalDate.of(2026, 11, 23), new BigDecimal("41.2345"), new BigDecimal("48.9000")));
        assertThat(bank.queries()).containsExactly("date=20261123&json");
    }

    @Test
    void the_same_day_again_replaces_its_rates() throws InterruptedException {
        bank.answers(200, good("41", "51", "23.11.2026"));
        refresh.refresh();
        bank.answers(200, good("42", "52", "23.11.2026"));

        refresh.refresh();

        assertThat(rates.today().usdInUah()).isEqualByComparingTo("42");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not JSON at all | the answer is not the expected JSON
                    {"message": "hello"} | the answer is not the expected JSON
                    null | the answer has 0 rates for USD
                    [] | the answer has 0 rates for USD
                    [null] | the answer has 0 rates for USD
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"}] | the answer has 0 rates for EUR
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"USD","rate":41,"exchangedate":"23.11.2026"}] | the answer has 2 rates for USD
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":"x","exchangedate":"23.11.2026"}] | the answer is not the expected JSON
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":-50,"exchangedate":"23.11.2026"}] | no sensible rate for EUR
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":1e999999999,"exchangedate":"23.11.2026"}] | no sensible rate for EUR
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","exchangedate":"23.11.2026"}] | no sensible rate for EUR
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":50}] | no day for EUR
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":50,"exchangedate":"22.11.2026"}] | different days
                    [{"cc":"USD","rate":41,"exchangedate":"24.11.2026"},{"cc":"EUR","rate":50,"exchangedate":"24.11.2026"}] | dated 2026-11-24
                    [{"cc":"USD","rate":41,"exchangedate":"01.11.2026"},{"cc":"EUR","rate":50,"exchangedate":"01.11.2026"}] | dated 2026-11-01
                    [{"cc":"USD","rate":60.01,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":50,"exchangedate":"23.11.2026"}] | more than half away
                    [{"cc":"USD","rate":41,"exchangedate":"23.11.2026"},{"cc":"EUR","rate":24.99,"exchangedate":"23.11.2026"}] | more than half away
                    """)
    void nonsense_changes_nothing_and_is_one_warning(String answer, String reason, CapturedOutput output)
            throws InterruptedException {
        bank.answers(200, answer);

        boolean done = refresh.refresh();

        assertThat(done).isFalse();
        assertThat(rates.today().day()).isEqualTo(SEEDED);
        assertThat(output.getOut().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains("the last known ones stay in force", reason);
    }

    @Test
    void an_error_of_the_service_is_survived() throws InterruptedException {
        bank.answers(503, "[]");

        assertThat(refresh.refresh()).isFalse();
        assertThat(rates.today().day()).isEqualTo(SEEDED);
    }

    @Test
    void an_endless_answer_is_given_up(CapturedOutput output) throws InterruptedException {
        bank.answers(200, "[" + " ".repeat(1_100_000) + "]");

        assertThat(refresh.refresh()).isFalse();
        assertThat(output).contains("broke off");
    }

    @Test
    void an_answer_that_stalls_in_the_middle_is_given_up_in_time(CapturedOutput output) throws InterruptedException {
        bank.stallsAfterTheHeaders();
        long begin = System.nanoTime();

        assertThat(refresh.refresh()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        assertThat(output).contains("no complete answer within 500 ms");
    }

    @Test
    void without_a_network_a_series_of_failures_is_one_warning(CapturedOutput output) throws InterruptedException {
        bank.close();

        refresh.refresh();
        refresh.refresh();

        assertThat(output.getOut().lines().filter(line -> line.contains("WARN")))
                .hasSize(1);
    }

    private NationalBankRefresh refreshFrom(URI address) {
        NationalBankOptions options =
                new NationalBankOptions(true, address, Duration.ofMillis(500), Duration.ofHours(1));
        return new NationalBankRefresh(new NationalBank(options), context.getBean(RatesTable.class), rates, clock);
    }

    private static String good(String usd, String eur, String day) {
        return """
                [{"r030":36,"txt":"Австралійський долар","rate":27.1,"cc":"AUD","exchangedate":"%3$s"},
                 {"r030":840,"txt":"Долар США","rate":%1$s,"cc":"USD","exchangedate":"%3$s"},
                 {"r030":978,"txt":"Євро","rate":%2$s,"cc":"EUR","exchangedate":"%3$s","special":null}]
                """.formatted(usd, eur, day);
    }
}
