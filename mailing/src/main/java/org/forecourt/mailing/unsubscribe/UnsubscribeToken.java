package org.forecourt.mailing.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.forecourt.contracts.mail.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * An address as a token that only this installation can make or read: nobody can unsubscribe somebody else by guessing,
 * and no address stands in a link or in a log of requests. The same address gives the same token, so that a mail sent
 * twice is the same mail. Needs no table. Thread-safe.
 *
 * <p>AES-GCM whose nonce is an HMAC over what is encrypted, so that a nonce never serves two different addresses.
 */
@Component
public final class UnsubscribeToken {

    /** What a token is for; a second purpose gets a second value. */
    private static final byte BULK = 1;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{40,512}");

    private final UnsubscribeKey key;

    public UnsubscribeToken(UnsubscribeKey key) {
        this.key = key;
    }

    /** The token by which an address leaves all bulk mail. */
    public String of(EmailAddress address) {
        byte[] plain = plain(address);
        byte[] nonce = nonce(plain);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain).orElseThrow();
        byte[] token = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, token, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The address of a token, or nothing when we did not make it just so. */
    public Optional<EmailAddress> open(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return address(Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length))
                .filter(address -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII), of(address).getBytes(StandardCharsets.US_ASCII)));
    }

    private Optional<EmailAddress> address(byte[] nonce, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, nonce, sealed)
                .filter(plain -> plain.length > 1 && plain[0] == BULK)
                .flatMap(plain -> EmailAddress.parse(new String(plain, 1, plain.length - 1, StandardCharsets.UTF_8)));
    }

    private static byte[] plain(EmailAddress address) {
        byte[] text = address.toString().getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[text.length + 1];
        plain[0] = BULK;
        System.arraycopy(text, 0, plain, 1, text.length);
        return plain;
    }

    private byte[] nonce(byte[] plain) {
        return Arrays.copyOf(hmac(derived("nonce"), plain), NONCE);
    }

    /** Nothing when what is to be opened was not sealed with this key. */
    private Optional<byte[]> cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] derived(String purpose) {
        return hmac(key.bytes(), ("unsubscribe " + purpose).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
