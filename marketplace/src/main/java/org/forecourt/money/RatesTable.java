package org.forecourt.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rates as rows, one for each day and currency. */
@Component
final class RatesTable {

    private final JdbcClient database;

    RatesTable(JdbcClient database) {
        this.database = database;
    }

    /** The rates of the newest complete day up to this one. */
    Optional<Rates> newest(LocalDate day) {
        return database.sql("""
                        select usd.day, usd.uah as usd, eur.uah as eur
                        from rate usd
                        join rate eur on eur.day = usd.day and eur.currency = 'EUR'
                        where usd.currency = 'USD' and usd.day <= :day
                        order by usd.day desc
                        limit 1
                        """).param("day", day).query(RatesTable::rates).optional();
    }

    private static Rates rates(ResultSet row, int number) throws SQLException {
        return new Rates(row.getObject("day", LocalDate.class), row.getBigDecimal("usd"), row.getBigDecimal("eur"));
    }

    /** Writes what the National Bank said, over a seeded rate too. */
    void storeOfficial(Rates rates) {
        database.sql("""
                        insert into rate (day, currency, uah, source)
                        values (:day, 'USD', :usd, 'nbu'), (:day, 'EUR', :eur, 'nbu')
                        on conflict (day, currency) do update
                        set uah = excluded.uah, source = excluded.source
                        where (rate.uah, rate.source) is distinct from (excluded.uah, excluded.source)
                        """)
                .param("day", rates.day())
                .param("usd", rates.usdInUah())
                .param("eur", rates.eurInUah())
                .update();
    }

    /** Writes seeded rates, but never over one of the National Bank. */
    static void storeSeed(JdbcOperations database, List<Rates> rates) {
        database.batchUpdate(
                """
                insert into rate (day, currency, uah, source)
                values (?, ?, ?, 'seed')
                on conflict (day, currency) do update
                set uah = excluded.uah
                where rate.source = 'seed' and rate.uah is distinct from excluded.uah
                """,
                rates.stream()
                        .flatMap(rate -> List.of(
                                new Object[] {rate.day(), "USD", rate.usdInUah()},
                                new Object[] {rate.day(), "EUR", rate.eurInUah()})
                                .stream())
                        .toList());
    }
}
