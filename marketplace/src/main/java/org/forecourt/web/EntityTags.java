package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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

    /** Files have their own validators and are too large to hold in memory. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return RequestPath.isBelow(path, "/media")
                || RequestPath.isBelow(path, "/assets")
                || RequestPath.isBelow(path, "/health");
    }
}
