package org.forecourt.web;

import java.nio.charset.StandardCharsets;

/**
 * An address for a {@code Location} header, made of what a visitor sent. Whatever is not allowed in a URL is escaped; nothing
 * is checked or refused, since the page that the redirect leads to does that.
 */
public final class RedirectAddress {

    /** RFC 3986: unreserved, reserved and the per cent sign. */
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private RedirectAddress() {}

    /** The path and query with every character that a URL cannot hold as escaped UTF-8. */
    public static String of(String pathAndQuery) {
        StringBuilder address = new StringBuilder(pathAndQuery.length());
        pathAndQuery.codePoints().forEach(character -> append(address, character));
        return address.toString();
    }

    private static void append(StringBuilder address, int character) {
        boolean alphanumeric = (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
        if (alphanumeric || (character < 128 && ALLOWED.indexOf(character) >= 0)) {
            address.appendCodePoint(character);
            return;
        }
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            address.append('%').append("%02X".formatted(octet));
        }
    }
}
