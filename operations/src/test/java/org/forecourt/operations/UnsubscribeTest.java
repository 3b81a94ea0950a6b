package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way out of bulk mail through the whole product: a mail, the link in it, the site, the mail service, the next mail. */
class UnsubscribeTest {

    private static final String KEY = "service-key-of-this-test";
    private static final String SITE = "https://cars.example";
    private static final Pattern LINK =
            Pattern.compile("List-Unsubscribe:\\s+<" + SITE + "(/en/unsubscribe/[A-Za-z0-9_-]+)>");
    private static final Pattern CAUGHT = Pattern.compile("/mailbox/(\\d+)");

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Tool.freePort();
    private final int mailingPort = Tool.freePort();

    @Test
    void one_click_in_a_mailbox_ends_bulk_mail_and_nothing_else() throws Exception {
        try (Tool tool = run().ready()) {
            assertThat(awaitSettled(send("price_drop"))).isEqualTo("sent");
            String source = caught();
            assertThat(source).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            Matcher link = LINK.matcher(source);
            assertThat(link.find()).as(source).isTrue();
            String page = "http://localhost:" + port + link.group(1);

            assertThat(get(page).body()).contains("<form", "o…@example.com");
            assertThat(awaitSettled(send("price_drop")))
                    .as("looking changes nothing")
                    .isEqualTo("sent");

            HttpResponse<String> oneClick =
                    post(page, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(oneClick.statusCode()).isEqualTo(200);

            assertThat(awaitSettled(send("price_drop"))).isEqualTo("suppressed");
            assertThat(awaitSettled(send("ad_published"))).isEqualTo("sent");
            assertThat(tool.output()).doesNotContain(link.group(1));
        }
    }

    private Tool run() {
        return Tool.start(
                home,
                Map.of("PUBLIC_URL", SITE, "MAILING_SERVICE_KEY", KEY),
                "run",
                "--data",
                home.resolve("data").toString(),
                "--port",
                String.valueOf(port),
                "--mailing-port",
                String.valueOf(mailingPort));
    }

    private UUID send(String template) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        String prices = template.equals("price_drop")
                ? ", \"old_price\": \"9000\", \"new_price\": \"8500\", \"currency\": \"USD\""
                : "";
        HttpResponse<String> answer = post(
                mailing("/api/messages"),
                """
                {"id": "%s", "template": "%s", "locale": "en", "to": {"address": "olena@example.com"},
                 "values": {"ad_title": "ZAZ 968", "ad_link": "https://cars.example/en/ads/7"%s}}
                """.formatted(id, template, prices),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return id;
    }

    private String awaitSettled(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> state(id), state -> state.equals("sent") || state.equals("suppressed"));
    }

    private String state(UUID id) throws IOException, InterruptedException {
        String body = get(mailing("/api/messages/" + id), "Authorization", "Bearer " + KEY)
                .body();
        Matcher state = Pattern.compile("\"state\":\"([a-z]+)\"").matcher(body);
        assertThat(state.find()).as(body).isTrue();
        return state.group(1);
    }

    /** The source of the mail that the catcher shows first. */
    private String caught() throws IOException, InterruptedException {
        Matcher caught = CAUGHT.matcher(get(mailing("/mailbox")).body());
        assertThat(caught.find()).isTrue();
        return get(mailing("/mailbox/" + caught.group(1) + "/file")).body();
    }

    private String mailing(String path) {
        return "http://localhost:" + mailingPort + path;
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), headers);
    }

    private HttpResponse<String> post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder complete = headers.length == 0 ? request : request.headers(headers);
        return http.send(complete.build(), HttpResponse.BodyHandlers.ofString());
    }
}
