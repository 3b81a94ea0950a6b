package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.forecourt.mailing.journal.RowPage;
import org.forecourt.mailing.web.Query;

/** The page of a list that a request asks for. */
record Paging(int page, int pageSize) {

    static final String PAGE = "page";
    static final String PAGE_SIZE = "page_size";

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;

    /** Deeper pages would make the database count rows for minutes; filters find what is wanted sooner. */
    private static final int LAST = 10_000;

    static Paging of(Query query) {
        return new Paging(query.whole(PAGE, 1, LAST, 1), query.whole(PAGE_SIZE, 1, LARGEST, DEFAULT_SIZE));
    }

    /** The page as the API shows it, with the addresses of its neighbours. */
    <R, J> Listing<J> listing(RowPage<R> rows, Function<R, J> shown, HttpServletRequest request) {
        boolean hasNext = (long) page * pageSize < rows.total() && page < LAST;
        List<J> results = rows.rows().stream().map(shown).toList();
        return new Listing<>(
                rows.total(),
                hasNext ? address(request, page + 1) : null,
                page > 1 ? address(request, page - 1) : null,
                results);
    }

    private static String address(HttpServletRequest request, int page) {
        return request.getRequestURL() + "?" + Query.checked(request).with(PAGE, String.valueOf(page));
    }
}
