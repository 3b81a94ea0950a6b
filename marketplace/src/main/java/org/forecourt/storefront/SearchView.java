package org.forecourt.storefront;

import java.util.List;

/**
 * The search page.
 *
 * @param pictogram the vehicle type drawn beside an empty answer
 */
public record SearchView(
        String title,
        long total,
        FiltersView filters,
        List<CardView> cards,
        boolean list,
        Links links,
        List<Chip> chips,
        List<Advice> advice,
        PagerView pager,
        String pictogram) {

    /** An active filter; its link leads to the same search without it. */
    public record Chip(String text, String href) {}

    /** One of several orders. */
    public record Choice(String text, String href, boolean current) {}

    /** A filter that keeps everything out, and how many ads there are without it. */
    public record Advice(String text, String href, long count) {}

    /** Where the tools above the results lead. */
    public record Links(String grid, String list, String clear, String first, List<Choice> orderings) {}

    public String gridHref() {
        return links.grid();
    }

    public String listHref() {
        return links.list();
    }

    public String clearHref() {
        return links.clear();
    }

    public String firstHref() {
        return links.first();
    }

    public List<Choice> orderings() {
        return links.orderings();
    }

    /** The order in force, in words. */
    public String ordering() {
        return orderings().stream()
                .filter(Choice::current)
                .map(Choice::text)
                .findFirst()
                .orElseThrow();
    }
}
