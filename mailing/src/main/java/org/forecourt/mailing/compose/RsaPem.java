package org.forecourt.mailing.compose;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA private keys as openssl writes them. Line breaks may be missing or written as {@code \n}, as environments need. */
final class RsaPem {

    private static final Pattern FRAME =
            Pattern.compile("-----BEGIN ((?:RSA )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");
    /** Version 0, and that what follows is an RSA key. */
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private RsaPem() {}

    /** The key, or nothing when the text is anything else, an encrypted key for instance. */
    static Optional<RSAPrivateCrtKey> parse(String text) {
        Matcher frame = FRAME.matcher(text.replace("\\n", "\n").strip());
        if (!frame.matches()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(frame.group(2).replaceAll("\\s", ""));
            byte[] pkcs8 = frame.group(1).isEmpty() ? der : wrapped(der);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
                            instanceof RSAPrivateCrtKey key
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            return Optional.empty();
        }
    }

    /** PKCS#1 as the content of PKCS#8, which is the only form Java reads. */
    private static byte[] wrapped(byte[] pkcs1) {
        byte[] octets = tagged((byte) 0x04, pkcs1);
        byte[] content = ByteBuffer.allocate(PKCS8_HEAD.length + octets.length)
                .put(PKCS8_HEAD)
                .put(octets)
                .array();
        return tagged((byte) 0x30, content);
    }

    /** Tag, length in two bytes, content: enough for every key a mail server reads. */
    private static byte[] tagged(byte tag, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put(tag)
                .put((byte) 0x82)
                .putShort((short) content.length)
                .put(content)
                .array();
    }
}
