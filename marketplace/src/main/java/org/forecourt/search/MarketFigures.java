package org.forecourt.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Money;
import org.forecourt.platform.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is typical of a make or a model. Each method asks one statement and sees active ads only. */
@Component
public final class MarketFigures {

    private final JdbcClient jdbc;
    private final DatedRates rates;

    MarketFigures(JdbcClient jdbc, DatedRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /** Prices, years and mileage over all ads; the mileage is null when no ad has one. */
    public record Typical(
            Money lowest,
            Money median,
            Money highest,
            int firstYear,
            int lastYear,
            @Nullable Integer medianMileage) {}

    /** How many ads have a body. */
    public record BodyCount(String body, long count) {}

    /** What is typical of a make, or of one of its models unless that is null; empty without ads. */
    public Optional<Typical> typical(String make, @Nullable String model, Currency currency) {
        Where where = active(make, model);
        return jdbc.sql("""
                        select count(*) as ads, min(price) as lowest, max(price) as highest,
                               percentile_disc(0.5) within group (order by price) as median,
                               min(year) as first_year, max(year) as last_year,
                               percentile_disc(0.5) within group (order by mileage_km)
                                   filter (where mileage_km is not null) as mileage
                        from (select a.year, a.mileage_km, %s as price from ad a %s) as offered
                        """.formatted(PriceSql.SHOWN_PRICE, where.sql()))
                .params(where.parameters())
                .params(PriceSql.parameters(rates.today(), currency))
                .query((row, number) -> typical(row, currency))
                .single();
    }

    /** Bodies of a make, or of one of its models, those with most ads first. */
    public List<BodyCount> bodies(String make, @Nullable String model) {
        Where where = active(make, model).and("a.body is not null");
        return jdbc.sql("select a.body, count(*) as ads\nfrom ad a\n" + where.sql()
                        + "\ngroup by a.body\norder by ads desc, a.body")
                .params(where.parameters())
                .query((row, number) -> new BodyCount(row.getString("body"), row.getLong("ads")))
                .list();
    }

    /** Every model that has ads, by make and code. */
    public List<Market.ModelCount> models() {
        return jdbc.sql("""
                        select a.make, a.model, count(*) as ads
                        from ad a
                        where a.status = 'active'
                        group by a.make, a.model
                        order by a.make, a.model
                        """)
                .query((row, number) ->
                        new Market.ModelCount(row.getString("make"), row.getString("model"), row.getLong("ads")))
                .list();
    }

    private static Where active(String make, @Nullable String model) {
        Where where = new Where().and("a.status = 'active'").and("a.make = :make", "make", make);
        return model == null ? where : where.and("a.model = :model", "model", model);
    }

    private static Optional<Typical> typical(ResultSet row, Currency currency) throws SQLException {
        if (row.getLong("ads") == 0) {
            return Optional.empty();
        }
        return Optional.of(new Typical(
                money(row.getBigDecimal("lowest"), currency),
                money(row.getBigDecimal("median"), currency),
                money(row.getBigDecimal("highest"), currency),
                row.getInt("first_year"),
                row.getInt("last_year"),
                row.getObject("mileage", Integer.class)));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }
}
