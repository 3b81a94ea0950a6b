package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The absolute URLs of the other pages of a list that is asked for. */
@Component
public final class PageLinks {

    private final AbsoluteUrls urls;

    PageLinks(AbsoluteUrls urls) {
        this.urls = urls;
    }

    /** The same question, by page number; every other parameter stays as the caller wrote it. */
    public IntFunction<String> of(HttpServletRequest request) {
        String path = RequestPath.of(request).replaceFirst("/?$", "/");
        String others = QueryString.parse(request.getQueryString()).pairs().stream()
                .filter(pair -> !pair.shownName().equals("page"))
                .map(QueryString.Pair::raw)
                .collect(Collectors.joining("&"));
        return page -> urls.of(
                request,
                path + "?"
                        + Stream.of(others, "page=" + page)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("&")));
    }
}
