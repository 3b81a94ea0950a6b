package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where in a list a page is.
 *
 * @param page from 1
 * @param total of entries
 * @param address of the list without the page, ending so that a number can be put behind it
 */
public record Paging(int page, long total, String address) {

    /** Entries on a page. */
    static final int SIZE = 25;

    /** The last page anybody can ask for. */
    static final int LAST = 100_000;

    static Paging of(HttpServletRequest request, int page, long total) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.matches("(page|lang|done)=.*"))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
        return new Paging(page, total, request.getRequestURI() + "?" + kept + "page=");
    }

    public long pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean hasBefore() {
        return page > 1;
    }

    public boolean hasAfter() {
        return page < pages();
    }

    public String before() {
        return address + Math.min(page - 1L, pages());
    }

    public String after() {
        return address + (page + 1L);
    }
}
