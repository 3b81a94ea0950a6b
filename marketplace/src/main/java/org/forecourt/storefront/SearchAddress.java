package org.forecourt.storefront;

import java.util.Set;
import org.forecourt.search.AdQuery;
import org.forecourt.search.Ordering;
import org.forecourt.search.QueryPair;
import org.forecourt.storefront.page.Frame;

/** Addresses near a search: another page, another order, without a filter. Everything not named stays. */
record SearchAddress(AdQuery query, boolean list, Frame frame) {

    private static final Set<String> CANONICAL = Set.of("vehicle_type", "make", "model", "region", "page");

    String here() {
        return of(query);
    }

    String of(AdQuery other) {
        return address(other.queryString(), list);
    }

    String page(int page) {
        return of(query.onPage(page));
    }

    String ordered(Ordering ordering) {
        return of(query.orderedBy(ordering));
    }

    String shownAs(boolean asList) {
        return address(query.queryString(), asList);
    }

    String without(QueryPair pair) {
        return address(query.queryStringWithout(pair), list);
    }

    /** Only how it is shown is kept. */
    String cleared() {
        return address(
                query.onPage(1)
                        .queryStringWhere(pair ->
                                pair.name().equals("ordering") || pair.name().equals("currency")),
                list);
    }

    /** The address behind the language under which search engines shall know this list. */
    String canonical() {
        String kept = query.queryStringWhere(pair -> CANONICAL.contains(pair.name()));
        return kept.isEmpty() ? "/search" : "/search?" + kept;
    }

    /** Whether search engines should list it: not every combination of filters is worth a place. */
    boolean isIndexed() {
        return query.queryStringWhere(pair -> !CANONICAL.contains(pair.name())).isEmpty();
    }

    private String address(String queryString, boolean asList) {
        String view = asList ? (queryString.isEmpty() ? "" : "&") + "view=list" : "";
        String whole = queryString + view;
        return frame.href("/search") + (whole.isEmpty() ? "" : "?" + whole);
    }
}
