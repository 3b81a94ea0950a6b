package org.forecourt.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every call as a read or a write. Health checks and files are never counted. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class RateLimitFilter extends OncePerRequestFilter {

    private static final List<String> UNCOUNTED =
            List.of("/health", "/static", "/media", "/favicon.ico", "/robots.txt");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final Pattern UNSUBSCRIBING = Pattern.compile("/(?:uk|en|ru)/unsubscribe/[^/]+/?");

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNCOUNTED.stream().anyMatch(path -> RequestPath.isBelow(request.getRequestURI(), path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refusal = limits.refusal(limit(request), request, response);
        if (refusal.isPresent()) {
            request.setAttribute(ServerErrors.PROBLEM, refusal.get());
            response.sendError(refusal.get().status());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static RateLimits.Limit limit(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return RateLimits.Limit.READS;
        }
        return UNSUBSCRIBING.matcher(request.getRequestURI()).matches()
                ? RateLimits.Limit.UNSUBSCRIPTIONS
                : RateLimits.Limit.WRITES;
    }
}
