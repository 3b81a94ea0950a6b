package org.forecourt.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The rules every answer gives the browser: nothing from other hosts, no inline script, no framing, no guessing of types. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** The API browser styles its elements in place; this page alone may. */
    private static final String API_BROWSER_POLICY =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            CONTENT_SECURITY_POLICY,
            POLICY);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (RequestPath.isBelow(request.getRequestURI(), "/api/docs")) {
            response.setHeader(CONTENT_SECURITY_POLICY, API_BROWSER_POLICY);
        }
        chain.doFilter(request, response);
    }
}
