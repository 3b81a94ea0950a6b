package org.forecourt.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.catalog.Catalog;
import org.forecourt.money.DatedRates;
import org.forecourt.places.Places;
import org.forecourt.platform.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers by SQL over the table of ads: exact, fresh and simple. Indexes serve the newest ads, a make, a type and a city;
 * everything else, text above all, reads every active ad, which a million of them make slow. That is the work of another
 * engine behind {@link AdSearch}.
 */
@Component
final class SqlAdSearch implements AdSearch {

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Places places;
    private final DatedRates rates;

    SqlAdSearch(JdbcClient jdbc, Catalog catalog, Places places, DatedRates rates) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.places = places;
        this.rates = rates;
    }

    /** Two statements: the page, which an index may answer without looking at the rest, and the total. */
    @Override
    public Found search(AdQuery query) {
        long total = count(query);
        return new Found(total <= query.paging().offset() ? List.of() : page(query), total);
    }

    @Override
    public long count(AdQuery query) {
        Where where = new SqlConditions(catalog, places).of(query.filters());
        return jdbc.sql("select count(*)\n" + tables(query) + where.sql())
                .params(parameters(query, where))
                .query(Long.class)
                .single();
    }

    private List<Long> page(AdQuery query) {
        Where where = new SqlConditions(catalog, places).of(query.filters());
        return jdbc.sql("select a.id\n" + tables(query) + where.sql() + "\norder by " + order(query.ordering())
                        + "\nlimit :size offset :offset")
                .params(parameters(query, where))
                .param("size", query.paging().size())
                .param("offset", query.paging().offset())
                .query(Long.class)
                .list();
    }

    /** The account is asked only when its type matters: the planner cannot know that every ad has one. */
    private static String tables(AdQuery query) {
        boolean aboutSellers =
                query.filters().stream().anyMatch(filter -> AdParameters.slot(filter) == AdParameters.Slot.SELLER_TYPE);
        return aboutSellers ? "from ad a\njoin account s on s.id = a.account_id\n" : "from ad a\n";
    }

    private Map<String, Object> parameters(AdQuery query, Where where) {
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.putAll(PriceSql.parameters(rates.today(), query.currency()));
        return parameters;
    }

    private static String order(Ordering ordering) {
        return switch (ordering) {
            case NEWEST -> "a.created_at desc, a.id desc";
            case OLDEST -> "a.created_at, a.id";
            case CHEAPEST -> PriceSql.SHOWN_PRICE + ", a.id desc";
            case DEAREST -> PriceSql.SHOWN_PRICE + " desc, a.id desc";
            case YOUNGEST -> "a.year desc, a.id desc";
            case EARLIEST_BUILT -> "a.year, a.id desc";
            case LEAST_DRIVEN -> "a.mileage_km nulls last, a.id desc";
            case MOST_DRIVEN -> "a.mileage_km desc nulls last, a.id desc";
        };
    }
}
