package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the site is, seen from outside: {@code PUBLIC_URL}, else what the request says. */
@Component
public final class AbsoluteUrls {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-_\\[\\]:]{1,255}");

    private final Optional<String> publicUrl;
    private final TrustedProxies proxies;

    AbsoluteUrls(Settings settings, TrustedProxies proxies) {
        publicUrl = settings.text(Setting.PUBLIC_URL).map(url -> url.replaceFirst("/+$", ""));
        this.proxies = proxies;
    }

    /**
     * The absolute URL of a path.
     *
     * @param path starts with a slash and is encoded; may have a query
     */
    public String of(HttpServletRequest request, String path) {
        return base(request) + path;
    }

    /** Scheme and host without a slash at the end, for example {@code https://cars.example}. */
    public String base(HttpServletRequest request) {
        return publicUrl.orElseGet(() -> fromRequest(request));
    }

    private String fromRequest(HttpServletRequest request) {
        if (proxies.contains(request.getRemoteAddr())) {
            String host = first(request.getHeader("X-Forwarded-Host"));
            if (host != null && HOST.matcher(host).matches()) {
                return (isForwardedHttps(request) ? "https" : "http") + "://" + host;
            }
            return (isForwardedHttps(request) ? "https" : request.getScheme()) + "://" + hostAndPort(request);
        }
        return request.getScheme() + "://" + hostAndPort(request);
    }

    private static boolean isForwardedHttps(HttpServletRequest request) {
        return "https".equals(first(request.getHeader("X-Forwarded-Proto")));
    }

    private static String hostAndPort(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && HOST.matcher(host).matches()
                ? host
                : request.getServerName() + ":" + request.getServerPort();
    }

    private static @Nullable String first(@Nullable String header) {
        return header == null ? null : header.split(",", 2)[0].strip();
    }
}
