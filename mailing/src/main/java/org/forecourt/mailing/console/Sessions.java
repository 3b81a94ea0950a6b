package org.forecourt.mailing.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.mailing.access.OperatorSessions;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Sessions of signed-in operators, in memory: a restart ends them, and so does signing out, at once and for good. A session
 * is known by the hash of an opaque cookie. Thread-safe.
 */
@Component
final class Sessions implements OperatorSessions {

    static final String COOKIE = "mailing_session";
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Optional<byte[]> keyHash;
    private final Map<String, Instant> ends = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Sessions(Settings settings, InstantSource clock) {
        this.clock = clock;
        keyHash = settings.text(Setting.OPERATOR_KEY).map(Sessions::sha256);
    }

    /** Whether there is an operator key at all. */
    boolean canSignIn() {
        return keyHash.isPresent();
    }

    /** Whether a text is the operator key; compared in constant time. */
    boolean opens(String key) {
        return keyHash.isPresent() && MessageDigest.isEqual(keyHash.get(), sha256(key));
    }

    /** Opens a session and gives the cookie that stands for it. */
    ResponseCookie open(boolean overHttps) {
        byte[] token = new byte[32];
        random.nextBytes(token);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        synchronized (ends) {
            ends.put(name(value), clock.instant().plus(LONGEST));
        }
        return cookie(value, LONGEST, overHttps);
    }

    /** Ends the session of a request and gives the cookie that makes the browser forget it. */
    ResponseCookie end(HttpServletRequest request, boolean overHttps) {
        token(request).ifPresent(value -> {
            synchronized (ends) {
                ends.remove(name(value));
            }
        });
        return cookie("", Duration.ZERO, overHttps);
    }

    @Override
    public boolean isSignedIn(HttpServletRequest request) {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            return false;
        }
        synchronized (ends) {
            Instant end = ends.get(name(token.get()));
            return end != null && clock.instant().isBefore(end);
        }
    }

    /** The cookie as the browser sent it, whether or not it stands for a session. */
    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static ResponseCookie cookie(String value, Duration age, boolean overHttps) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(overHttps)
                .sameSite("Strict")
                .build();
    }

    private static String name(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
