package org.forecourt.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.forecourt.ads.AdId;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Money;
import org.forecourt.platform.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the home and landing pages say about the ads as a whole. Each method asks one statement and sees active ads only. */
@Component
public final class Market {

    private final JdbcClient jdbc;
    private final DatedRates rates;

    Market(JdbcClient jdbc, DatedRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /** How many ads a make has. */
    public record MakeCount(String make, long count) {}

    /** How many ads a model has. */
    public record ModelCount(String make, String model, long count) {}

    /** The prices of one model year in one currency. */
    public record YearPrices(int year, long count, Money lowest, Money median, Money highest) {}

    /** Makes with ads, those with most ads first; null is every vehicle type. */
    public List<MakeCount> popularMakes(@Nullable String vehicleType) {
        Where where = active();
        if (vehicleType != null) {
            where.and("a.vehicle_type = :type", "type", vehicleType);
        }
        return jdbc.sql("select a.make, count(*) as ads\nfrom ad a\n" + where.sql()
                        + "\ngroup by a.make\norder by ads desc, a.make")
                .params(where.parameters())
                .query((row, number) -> new MakeCount(row.getString("make"), row.getLong("ads")))
                .list();
    }

    /** Models of a make with ads, those with most ads first. */
    public List<ModelCount> popularModels(String make) {
        return jdbc.sql("""
                        select a.make, a.model, count(*) as ads
                        from ad a
                        where a.status = 'active' and a.make = :make
                        group by a.make, a.model
                        order by ads desc, a.model
                        """)
                .param("make", make)
                .query((row, number) ->
                        new ModelCount(row.getString("make"), row.getString("model"), row.getLong("ads")))
                .list();
    }

    /** The prices of a make, or of one of its models unless that is null, by year, the youngest first. */
    public List<YearPrices> pricesByYear(String make, @Nullable String model, Currency currency) {
        Where where = active().and("a.make = :make", "make", make);
        if (model != null) {
            where.and("a.model = :model", "model", model);
        }
        return jdbc.sql("""
                        select year, count(*) as ads, min(price) as lowest, max(price) as highest,
                               percentile_disc(0.5) within group (order by price) as median
                        from (select a.year, %s as price from ad a %s) as offered
                        group by year
                        order by year desc
                        """.formatted(PriceSql.SHOWN_PRICE, where.sql()))
                .params(where.parameters())
                .params(PriceSql.parameters(rates.today(), currency))
                .query((row, number) -> yearPrices(row, currency))
                .list();
    }

    /**
     * Internal ids of ads that somebody who looks at this one may want to see: the same model first, then the same kind of
     * body, near in price and year.
     */
    public List<Long> similar(AdId id, int most) {
        return jdbc.sql("""
                        with shown as (
                            select a.*, %1$s as amount from ad a where a.public_id = :id
                        ), candidate as (
                            (select a.id, a.year, true as same_model, %1$s as amount
                             from shown
                             join ad a on a.make = shown.make and a.model = shown.model
                             where a.status = 'active'
                             order by a.created_at desc
                             limit 300)
                            union all
                            (select a.id, a.year, false as same_model, %1$s as amount
                             from shown
                             join ad a on a.vehicle_type = shown.vehicle_type and a.body is not distinct from shown.body
                             where a.status = 'active' and (a.make, a.model) <> (shown.make, shown.model)
                             order by a.created_at desc
                             limit 300)
                        )
                        select candidate.id
                        from candidate, shown
                        where candidate.id <> shown.id
                        order by candidate.same_model desc,
                                 abs(ln(greatest(candidate.amount, 1)) - ln(greatest(shown.amount, 1)))
                                     + abs(candidate.year - shown.year) * 0.05,
                                 candidate.id desc
                        limit :most
                        """.formatted(PriceSql.SHOWN_PRICE))
                .params(PriceSql.parameters(rates.today(), AdQuery.DEFAULT_CURRENCY))
                .param("id", id.value())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static Where active() {
        return new Where().and("a.status = 'active'");
    }

    private static YearPrices yearPrices(ResultSet row, Currency currency) throws SQLException {
        return new YearPrices(
                row.getInt("year"),
                row.getLong("ads"),
                new Money(row.getBigDecimal("lowest"), currency),
                new Money(row.getBigDecimal("median"), currency),
                new Money(row.getBigDecimal("highest"), currency));
    }
}
