package org.forecourt.mailing.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change was asked for by our own pages. Browsers say so themselves, in {@code Sec-Fetch-Site} or {@code Origin};
 * a request with neither does not come from a browser.
 */
final class SameSite {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> OWN = List.of("same-origin", "none");

    private SameSite() {}

    static boolean allows(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOwnOrigin(request, request.getHeader("Origin")) : OWN.contains(site);
    }

    private static boolean isOwnOrigin(HttpServletRequest request, @Nullable String origin) {
        String host = request.getHeader("Host");
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
