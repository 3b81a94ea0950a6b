package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The token every form carries, so that no other site can have a browser send one: a keyed hash of the session, under a key
 * that this process made and forgets. The door compares origins as well; this is the second lock. Thread-safe.
 */
@Component
final class FormTokens {

    static final String FIELD = "form_token";

    private static final String HMAC = "HmacSHA256";
    private static final String NO_SESSION = "no session";

    private final SecretKeySpec key;

    FormTokens() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /** The token of the forms on a page answering this request. */
    String of(HttpServletRequest request) {
        return of(Sessions.token(request).orElse(NO_SESSION));
    }

    /** Whether a form that was sent carries the token of its session. */
    boolean isIn(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), of(request).getBytes(StandardCharsets.UTF_8));
    }

    private String of(String session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }
}
