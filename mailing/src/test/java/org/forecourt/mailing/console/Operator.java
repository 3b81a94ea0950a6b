package org.forecourt.mailing.console;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.mailing.TestService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person with a browser without scripts: keeps the cookie, sends the forms of the page it has read. */
final class Operator {

    private final TestService service;
    private final String language;
    private String cookie = "";

    Operator(TestService service) {
        this(service, "en");
    }

    Operator(TestService service, String language) {
        this.service = service;
        this.language = language;
    }

    HttpResponse<String> open(String path) {
        return service.get(path, headers("Accept", "text/html"));
    }

    Document page(String path) {
        HttpResponse<String> answer = open(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Jsoup.parse(answer.body());
    }

    /** Sends a form with the token of a page that has one. */
    HttpResponse<String> send(String path, String... fields) {
        String token = page("/suppressions").select("[name=form_token]").attr("value");
        return post(path, token, fields);
    }

    HttpResponse<String> post(String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("form_token=" + encoded(token));
        for (int index = 0; index < fields.length; index += 2) {
            body.append('&').append(fields[index]).append('=').append(encoded(fields[index + 1]));
        }
        return service.send(
                "POST", path, body.toString(), headers("Content-Type", "application/x-www-form-urlencoded"));
    }

    HttpResponse<String> signIn(String key) {
        String token =
                Jsoup.parse(open("/sign-in").body()).select("[name=form_token]").attr("value");
        HttpResponse<String> answer = post("/sign-in", token, "key", key);
        answer.headers().firstValue("set-cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return answer;
    }

    void use(String other) {
        cookie = other;
    }

    String cookie() {
        return cookie;
    }

    private String[] headers(String... more) {
        List<String> all = new ArrayList<>(List.of("Accept-Language", language));
        all.addAll(List.of(more));
        if (!cookie.isEmpty()) {
            all.addAll(List.of("Cookie", cookie));
        }
        return all.toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
