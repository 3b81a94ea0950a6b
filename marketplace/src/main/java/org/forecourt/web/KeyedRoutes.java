package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Paths for programs of the operator: they exist for whoever shows the service key, the one that also opens the mail
 * service's API, and for nobody else. Without a key in the settings they exist for nobody. Only the key's hash is kept.
 */
@Component
final class KeyedRoutes {

    private static final Set<String> PATHS = Set.of("/metrics");
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> hash;

    KeyedRoutes(Settings settings) {
        hash = settings.text(Setting.MAILING_SERVICE_KEY).map(KeyedRoutes::sha256);
    }

    boolean admits(HttpServletRequest request) {
        return PATHS.contains(request.getRequestURI()) && isKey(request.getHeader("Authorization"));
    }

    private boolean isKey(@org.jspecify.annotations.Nullable String authorization) {
        return authorization != null
                && hash.isPresent()
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        hash.get(),
                        sha256(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
