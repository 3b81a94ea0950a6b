package org.forecourt.mailing.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a query strictly: what is not percent-encoded UTF-8 is named, never dropped in silence as containers do. */
final class QueryString {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    QueryString(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            Optional<String> decodedName = decoded(name);
            Optional<String> decodedValue = decoded(value);
            if (decodedName.isEmpty() || decodedValue.isEmpty()) {
                problems.add(FieldProblem.of(decodedName.orElse(name), "broken_encoding"));
            } else {
                values.computeIfAbsent(decodedName.get(), first -> new ArrayList<>())
                        .add(decodedValue.get());
            }
        }
    }

    /** In the order in which the names first came. */
    Map<String, List<String>> values() {
        return values;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '%') {
                int octet = index + 2 < text.length() ? octet(text, index + 1) : -1;
                if (octet < 0) {
                    return Optional.empty();
                }
                bytes.write(octet);
                index += 2;
            } else {
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int octet(String text, int from) {
        int high = Character.digit(text.charAt(from), 16);
        int low = Character.digit(text.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
