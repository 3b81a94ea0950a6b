package org.forecourt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.forecourt.money.Currency;
import org.forecourt.web.Paging;

/**
 * What a list of ads is asked for. Finds active ads only.
 *
 * @param currency in which prices are compared, sorted and shown first
 */
public record AdQuery(List<Filter> filters, Ordering ordering, Currency currency, Paging paging) {

    public static final Currency DEFAULT_CURRENCY = Currency.USD;

    public AdQuery {
        filters = List.copyOf(filters);
    }

    /** Every active ad, the newest first. */
    public static AdQuery all() {
        return new AdQuery(List.of(), Ordering.DEFAULT, DEFAULT_CURRENCY, new Paging(1, Paging.DEFAULT_SIZE));
    }

    /** With one more condition; back on the first page. */
    public AdQuery and(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new AdQuery(more, ordering, currency, new Paging(1, paging.size()));
    }

    public AdQuery onPage(int page) {
        return new AdQuery(filters, ordering, currency, new Paging(page, paging.size()));
    }

    /** With pages of this size; back on the first page. */
    public AdQuery sized(int size) {
        return new AdQuery(filters, ordering, currency, new Paging(1, size));
    }

    /** In another order; back on the first page. */
    public AdQuery orderedBy(Ordering other) {
        return new AdQuery(filters, other, currency, new Paging(1, paging.size()));
    }

    /** The parameters that ask for exactly this, in a fixed order and without those that say what goes without saying. */
    public List<QueryPair> pairs() {
        return QueryPairs.of(this);
    }

    /** The canonical query string, without a question mark; empty when nothing is asked for. */
    public String queryString() {
        return queryStringWhere(pair -> true);
    }

    /** The canonical query string without one of its pairs, on the first page: what removing a filter leads to. */
    public String queryStringWithout(QueryPair removed) {
        return onPage(1).queryStringWhere(pair -> !pair.equals(removed));
    }

    /** The canonical query string of those pairs that pass. */
    public String queryStringWhere(Predicate<QueryPair> passes) {
        return pairs().stream().filter(passes).map(QueryPair::encoded).collect(Collectors.joining("&"));
    }
}
