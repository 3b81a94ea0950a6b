package org.forecourt.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RatesSeedTest {

    private static ConfigurableApplicationContext context;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void every_month_from_2024_on_has_believable_rates() {
        List<Rates> rates = new RatesFile(ReferenceFolder.builtIn()).read();

        assertThat(rates.stream().map(rate -> YearMonth.from(rate.day())))
                .contains(YearMonth.of(2024, 1), YearMonth.of(2026, 11))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(35);
        assertThat(rates).allSatisfy(rate -> {
            assertThat(rate.usdInUah()).isBetween(new BigDecimal("35"), new BigDecimal("60"));
            assertThat(rate.eurInUah()).isGreaterThan(rate.usdInUah());
        });
    }

    @Test
    void a_rate_of_the_national_bank_survives_the_seed_and_a_changed_seed_arrives() throws IOException {
        Rates official = new Rates(LocalDate.of(2025, 1, 1), new BigDecimal("42.5000"), new BigDecimal("44.5000"));
        RatesTable table = context.getBean(RatesTable.class);
        table.storeOfficial(official);
        write("2025-01-01,USD,1", "2025-01-01,EUR,1", "2025-01-02,USD,42.1", "2025-01-02,EUR,44.1");

        context.getBean(RatesSeed.class).apply(ReferenceFolder.at(folder));

        assertThat(table.newest(LocalDate.of(2025, 1, 1))).contains(official);
        assertThat(table.newest(LocalDate.of(2025, 1, 2)).orElseThrow().usdInUah())
                .isEqualByComparingTo("42.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01.02.2025,USD,42 | rates.csv line 2, column date: expected a date such as 2026-11-01, found "01.02.2025"
                    2025-02-01,GBP,52 | rates.csv line 2, column currency: expected the code of a known foreign currency, found "GBP"
                    2025-02-01,USD,0  | rates.csv line 2, column uah: expected a number from 0.0001 to 99999999, found "0"
                    2025-02-01,USD,4.12345 | rates.csv line 2, column uah: expected a number with at most 4 decimals, found "4.12345"
                    2025-02-01,USD,NaN | rates.csv line 2, column uah: expected a number from 0.0001 to 99999999, found "NaN"
                    2025-02-01,USD,42 | rates.csv line 2, column date: expected a day with a row for USD and one for EUR, found "2025-02-01"
                    2025-02-01,EUR,42 | rates.csv line 2, column date: expected a day with a row for USD and one for EUR, found "2025-02-01"
                    2025-02-01,EUR    | rates.csv line 2: expected 3 cells, found 2
                    """)
    void a_wrong_row_is_named_and_nothing_is_written(String row, String message) throws IOException {
        long before = count();
        write(row);

        assertThatThrownBy(() -> context.getBean(RatesSeed.class).apply(ReferenceFolder.at(folder)))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessage(message);
        assertThat(count()).isEqualTo(before);
    }

    private static long count() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from rate")
                .query(Long.class)
                .single();
    }

    private void write(String... rows) throws IOException {
        Files.writeString(folder.resolve("rates.csv"), "date,currency,uah\n" + String.join("\n", rows) + "\n");
    }
}
