package org.forecourt.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.forecourt.web.Page;
import org.forecourt.web.PageLinks;
import org.forecourt.web.Paging;
import org.forecourt.web.ParameterValues;
import org.springframework.stereotype.Component;

/** Cuts the asked page out of a reference list. */
@Component
final class ReferenceLists {

    private final PageLinks links;

    ReferenceLists(PageLinks links) {
        this.links = links;
    }

    <T, R> Page<R> page(HttpServletRequest request, ParameterValues values, List<T> all, Function<T, R> shown) {
        return Page.slice(Paging.of(values, Paging.LARGEST_SIZE), all, shown, links.of(request));
    }
}
