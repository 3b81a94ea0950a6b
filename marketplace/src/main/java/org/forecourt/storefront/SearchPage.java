package org.forecourt.storefront;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.forecourt.ads.AdCards;
import org.forecourt.search.AdQuery;
import org.forecourt.search.AdSearch;
import org.forecourt.search.CodeField;
import org.forecourt.search.Filter;
import org.forecourt.search.Found;
import org.forecourt.search.Ordering;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** Asks the search and makes its page. */
@Component
final class SearchPage {

    private static final int MOST_ADVICE = 3;
    private static final int MOST_TRIED = 6;

    private final AdSearch search;
    private final AdCards cards;
    private final AdWords words;
    private final FilterForm form;
    private final Chips chips;
    private final SearchTitles titles;

    SearchPage(AdSearch search, AdCards cards, AdWords words, FilterForm form, Chips chips, SearchTitles titles) {
        this.search = search;
        this.cards = cards;
        this.words = words;
        this.form = form;
        this.chips = chips;
        this.titles = titles;
    }

    SearchView view(AdQuery query, boolean list, Frame frame) {
        Found found = search.search(query);
        SearchAddress address = new SearchAddress(query, list, frame);
        int last = (int) Math.max(
                1, (found.total() + query.paging().size() - 1) / query.paging().size());
        IntFunction<String> page = address::page;
        List<String> types = new Asked(query).codes(CodeField.VEHICLE_TYPE);
        return new SearchView(
                titles.title(query, frame),
                found.total(),
                form.view(query, list, frame),
                words.cards(cards.byIds(found.ids()), frame),
                list,
                links(query, address, frame),
                chips.filters(query).stream()
                        .map(pair -> new SearchView.Chip(chips.text(pair, query, frame), address.without(pair)))
                        .toList(),
                found.total() == 0 ? advice(query, address, frame) : List.of(),
                PagerView.of(query.paging().page(), last, page),
                types.size() == 1 ? types.getFirst() : "car");
    }

    /** The panel of the home page with the number of ads behind its button. */
    PanelView panel(AdQuery query, Frame frame) {
        return form.panel(query, search.count(query), frame);
    }

    private static SearchView.Links links(AdQuery query, SearchAddress address, Frame frame) {
        List<SearchView.Choice> orderings = Arrays.stream(Ordering.values())
                .map(ordering -> new SearchView.Choice(
                        frame.text("pages.ordering." + ordering.key()),
                        address.ordered(ordering),
                        ordering == query.ordering()))
                .toList();
        return new SearchView.Links(
                address.shownAs(false), address.shownAs(true), address.cleared(), address.page(1), orderings);
    }

    /** Which filter keeps the most out, found by leaving out each in turn. */
    private List<SearchView.Advice> advice(AdQuery query, SearchAddress address, Frame frame) {
        return query.filters().stream()
                .limit(MOST_TRIED)
                .map(filter -> advice(filter, query, address, frame))
                .filter(advice -> advice.count() > 0)
                .sorted(Comparator.comparingLong(SearchView.Advice::count).reversed())
                .limit(MOST_ADVICE)
                .toList();
    }

    private SearchView.Advice advice(Filter filter, AdQuery query, SearchAddress address, Frame frame) {
        AdQuery relaxed = only(
                query,
                query.filters().stream().filter(other -> !other.equals(filter)).toList());
        AdQuery alone = only(query, List.of(filter));
        String text = chips.filters(alone).stream()
                .map(pair -> chips.text(pair, query, frame))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new SearchView.Advice(text, address.of(relaxed), search.count(relaxed));
    }

    private static AdQuery only(AdQuery query, List<Filter> filters) {
        return new AdQuery(
                filters, query.ordering(), query.currency(), query.onPage(1).paging());
    }
}
