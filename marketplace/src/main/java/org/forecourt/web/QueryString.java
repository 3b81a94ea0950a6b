package org.forecourt.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query of a URL, read strictly: a broken percent escape or bytes that are not UTF-8 are kept as such instead of being
 * replaced, so that they can be refused.
 */
record QueryString(List<Pair> pairs) {

    /** One {@code name=value}. Name or value is null where it cannot be decoded; a missing {@code =} is an empty value. */
    record Pair(
            String raw,
            String rawName,
            @Nullable String name,
            @Nullable String value) {

        /** The name, or its undecoded form when it cannot be decoded. */
        String shownName() {
            return name == null ? rawName : name;
        }

        boolean isEmpty() {
            return value != null && value.isBlank();
        }
    }

    QueryString {
        pairs = List.copyOf(pairs);
    }

    /** Reads the raw, still encoded query; null is no query. */
    static QueryString parse(@Nullable String raw) {
        List<Pair> pairs = new ArrayList<>();
        if (raw != null) {
            for (String part : raw.split("&", -1)) {
                if (!part.isEmpty()) {
                    pairs.add(pair(part));
                }
            }
        }
        return new QueryString(pairs);
    }

    private static Pair pair(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        return new Pair(part, name, decoded(name), decoded(value));
    }

    private static @Nullable String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            if (character == '%') {
                int value = hexadecimal(encoded, i + 1);
                if (value < 0) {
                    return null;
                }
                bytes.write(value);
                i += 2;
            } else if (character < 128) {
                bytes.write(character == '+' ? ' ' : character);
            } else {
                return null;
            }
        }
        return text(bytes.toByteArray());
    }

    private static int hexadecimal(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(start), 16);
        int low = Character.digit(text.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
