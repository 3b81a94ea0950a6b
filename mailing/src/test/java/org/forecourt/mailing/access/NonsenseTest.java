package org.forecourt.mailing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no program of ours sends, with the right key, to every route: never an error of ours, and every refusal is a problem. */
class NonsenseTest {

    /** Pages say in HTML what is wrong. */
    private static final List<String> PAGES_FOR_ALL = List.of("/sign-in", "/unsubscribe", "/assets");

    private static TestService service;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("RATE_LIMITS", "off"));
        service.post("/api/messages", "{\"id\": 5}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_path_of_any_shape_is_answered() {
        for (Route route : Routes.ALL) {
            for (String segment : Nonsense.SEGMENTS) {
                check(route, route.method(), path(route, segment), "", "");
                check(route, route.method(), path(route, "x") + "/" + segment, "", "");
                check(route, route.method(), path(route, "x") + segment, "", "");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_query_of_any_shape_is_answered() {
        for (Route route : Routes.ALL) {
            for (String value : Nonsense.VALUES) {
                for (String name : route.hasMethod("GET") && value.length() < 9000 ? Nonsense.NAMES : List.of("x")) {
                    check(route, route.method(), path(route, id()) + "?" + name + "=" + value, "", "");
                }
                check(route, route.method(), path(route, id()) + "?" + value, "", "");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_body_of_any_shape_is_answered() {
        for (Route route : Routes.ALL) {
            for (String type : route.method().equals("GET") ? Nonsense.TYPES.subList(0, 1) : Nonsense.TYPES) {
                for (String body : Nonsense.BODIES) {
                    check(route, route.method(), path(route, id()), "Content-Type: " + type, body);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void any_method_is_answered() {
        for (Route route : Routes.ALL) {
            for (String method : Nonsense.METHODS) {
                check(route, method, path(route, id()), "", "");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void headers_of_any_shape_are_answered() {
        for (Route route : Routes.ALL) {
            for (String header : Nonsense.HEADERS) {
                check(route, route.method(), path(route, id()), header, "");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_request_line_of_any_shape_is_answered() {
        for (String line : Nonsense.LINES) {
            judge(line, service.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), true);
        }

        assertThat(wrong).isEmpty();
    }

    private void check(Route route, String method, String path, String header, String body) {
        boolean isForPrograms = route.isOpenTo(Caller.SERVICE);
        String key = isForPrograms && !header.startsWith("Authorization")
                ? "Authorization: Bearer " + TestService.KEY + "\r\n"
                : "";
        String length =
                body.isEmpty() || header.contains("Content-Length") ? "" : "Content-Length: " + body.length() + "\r\n";
        String answer = service.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + key
                + length + (header.isEmpty() ? "" : header + "\r\n") + "\r\n" + body);
        boolean isPage = !isForPrograms || PAGES_FOR_ALL.stream().anyMatch(path::startsWith);
        judge(
                method + " " + shortened(path) + " " + shortened(header) + " " + shortened(body),
                answer,
                !isPage && !method.equals("HEAD"));
    }

    private void judge(String request, String answer, boolean isProgram) {
        int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        boolean isProblem = answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        if (status == 0
                || status >= 500 && status != 501 && status != 505
                || status >= 400 && isProgram && !isProblem) {
            wrong.add(request + " → " + shortened(answer.lines().findFirst().orElse("nothing")) + " " + isProblem);
        }
    }

    private static String shortened(String text) {
        return text.length() > 90 ? text.substring(0, 90) + "… " + text.length() : text;
    }

    private static String path(Route route, String segment) {
        return route.pattern().getPatternString().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(segment));
    }

    private static String id() {
        return new UUID(1, 2).toString();
    }
}
