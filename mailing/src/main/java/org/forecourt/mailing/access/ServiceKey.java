package org.forecourt.mailing.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key of the programs. Only its hash is kept, and hashes are compared in constant time. The operator's tool makes a
 * blank key before it starts the service; a service that is started without one by other means refuses to start, and in
 * {@code ENVIRONMENT=local} starts with its API closed.
 */
@Component
final class ServiceKey {

    private static final Logger log = LoggerFactory.getLogger(ServiceKey.class);
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> hash;

    ServiceKey(Settings settings) {
        hash = settings.text(Setting.MAILING_SERVICE_KEY).map(ServiceKey::sha256);
        if (hash.isPresent()) {
            return;
        }
        if (!settings.required(Setting.ENVIRONMENT).equals("local")) {
            throw new InvalidSettings(
                    "MAILING_SERVICE_KEY is not set, and outside ENVIRONMENT=local the mailing service"
                            + " does not start without it: set it or MAILING_SERVICE_KEY_FILE, the same for the app");
        }
        log.warn("MAILING_SERVICE_KEY is not set: the API of the mailing service answers only to a signed-in operator");
    }

    /** Whether an {@code Authorization} header holds the key. */
    boolean opens(String authorization) {
        if (hash.isEmpty() || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String given = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(hash.get(), sha256(given));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
