package org.forecourt.mailing.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Signs mails by DKIM (RFC 6376, rsa-sha256, relaxed/relaxed), or leaves them as they are without a key. It signs the very
 * bytes that are sent, so that no second writing can differ from the first. Thread-safe.
 */
final class DkimSignature {

    private static final Set<String> SIGNED = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-language",
            "auto-submitted",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post");

    private static final String FOLD = "\r\n\t";
    /** Base64 of a signature in lines that every relay leaves alone. */
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(72, FOLD.getBytes(StandardCharsets.US_ASCII));

    private final Optional<DkimKey> key;
    private final Optional<RsaSigner> signer;

    DkimSignature(Optional<DkimKey> key) {
        this.key = key;
        this.signer = key.map(DkimKey::privateKey).map(RsaSigner::of);
    }

    /** The header to write before a mail whose lines end with CR LF, or nothing without a key. */
    byte[] header(byte[] source, Instant writtenAt) {
        if (key.isEmpty() || signer.isEmpty()) {
            return new byte[0];
        }
        DkimCanonical mail = DkimCanonical.of(source);
        List<String> names = new ArrayList<>();
        StringBuilder signed = new StringBuilder();
        // from the last to the first: that is how a verifier looks up names that come twice
        for (DkimCanonical.Header header : mail.headers().reversed()) {
            if (SIGNED.contains(header.name())) {
                names.add(header.name());
                signed.append(header.relaxed());
            }
        }
        String unsigned = unsigned(key.get(), writtenAt, names, bodyHash(mail));
        String own = DkimCanonical.relaxed(unsigned);
        signed.append(own, 0, own.length() - 2);
        byte[] signature = signer.get().sign(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        return (unsigned + LINES.encodeToString(signature) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The header as it is signed: its last tag is still empty. */
    private static String unsigned(DkimKey key, Instant writtenAt, List<String> names, String bodyHash) {
        return "DKIM-Signature: v=1; a=rsa-sha256; q=dns/txt; c=relaxed/relaxed; t=" + writtenAt.getEpochSecond() + ";"
                + FOLD + "s=" + key.selector() + "; d=" + key.domain().toLowerCase(Locale.ROOT) + ";"
                + FOLD + "h=" + String.join(":" + FOLD, names) + ";"
                + FOLD + "bh=" + bodyHash + ";"
                + FOLD + "b=";
    }

    private static String bodyHash(DkimCanonical mail) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(mail.body());
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
