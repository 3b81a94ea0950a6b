package org.forecourt.contracts.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint of a message's content. Two messages that mean the same have the same one, however their JSON was spelt
 * or ordered; the same id with another one is a conflict.
 */
public record ContentHash(String hex) {

    /** SHA-256 over the canonical JSON. */
    public static ContentHash of(MailMessage message) {
        byte[] canonical = MailMessageJson.write(message).getBytes(StandardCharsets.UTF_8);
        return new ContentHash(HexFormat.of().formatHex(sha256().digest(canonical)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
