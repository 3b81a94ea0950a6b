package org.forecourt.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every read an ETag, the hash of its body, and answers 304 when the caller has that body. The handler runs all the
 * same, so that a view counts also when a cache answered. The tag is weak because the body may travel compressed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
final class EntityTags extends ShallowEtagHeaderFilter {

    EntityTags() {
        setWriteWeakETag(true);
    }

    /** Whoever keeps an answer asks again whether it still holds; a handler may allow more. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (RequestPath.isForPrograms(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.setHeader(
                    HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.of(request).code());
        }
        super.doFilterInternal(request, response, chain);
    }

    /** Files have their own validators and are too large to hold in memory. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return RequestPath.isBelow(path, "/media")
                || RequestPath.isBelow(path, "/static")
                || RequestPath.isBelow(path, "/health");
    }
}
