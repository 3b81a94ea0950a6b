package org.forecourt.mailing.api;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages as callers send them. */
final class MessageTexts {

    private MessageTexts() {}

    static String activation(UUID id) {
        return activation(id, "olena@example.com");
    }

    static String activation(UUID id, String address) {
        return """
                {"id": "%s", "template": "activation", "locale": "uk",
                 "to": {"address": "%s", "name": "Олена"},
                 "values": {"link": "https://cars.example/activate?token=abc", "valid_hours": 24}}
                """.formatted(id, address);
    }

    /** Not before a far year, so that no sender touches it. */
    static String later(UUID id, String template, String address) {
        return """
                {"id": "%s", "template": "%s", "locale": "en", "to": {"address": "%s"}, "values": {},
                 "send_at": "2099-01-01T00:00:00Z"}
                """.formatted(id, template, address);
    }

    static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> later(UUID.randomUUID(), "test", "person" + number + "@example.com"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
