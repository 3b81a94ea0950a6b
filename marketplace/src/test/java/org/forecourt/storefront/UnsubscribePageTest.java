package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.forecourt.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site's half of unsubscribing; a small server says what the mail service would. */
class UnsubscribePageTest {

    private static final String TOKEN = "6G1TT66ORN9iaOxdKF8Jv21T-LbQR7pPdFgOX5doT3qv-kyDoKkjbOkVyd5W-A";
    private static final String PATH = "/uk/unsubscribe/" + TOKEN;

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer mailing;
    private static TestSite site;
    private static volatile int status;

    @BeforeAll
    static void start() throws IOException {
        mailing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mailing.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            boolean subscribed = exchange.getRequestMethod().equals("GET");
            byte[] body = "{\"address\":\"o…@example.com\",\"subscribed\":%s}"
                    .formatted(subscribed)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        mailing.start();
        site = TestSite.start(
                Map.of("MAILING_URL", "http://localhost:" + mailing.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        site.close();
        mailing.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.removeIf(asked -> asked.contains("/unsubscribe/"));
        status = 200;
    }

    @Test
    void the_link_of_a_mail_shows_a_page_with_a_button_and_changes_nothing() {
        for (String language : List.of("uk", "en", "ru")) {
            Document page = Jsoup.parse(
                    site.get("/" + language + "/unsubscribe/" + TOKEN).body());

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main p.lead").text()).contains("o…@example.com");
            assertThat(page.select("main form[method=post] button")).hasSize(1);
            assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        }
        assertThat(asked()).containsOnly("GET /unsubscribe/" + TOKEN).hasSize(3);
    }

    @Test
    void one_click_from_the_mailbox_unsubscribes_without_redirect_cookie_or_login() {
        HttpResponse<String> answer = site.send(
                "POST", PATH, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(asked()).containsExactly("POST /unsubscribe/" + TOKEN);
        assertThat(Jsoup.parse(answer.body()).select("main form")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("Вас відписано");
    }

    @Test
    void the_button_of_the_page_does_the_same() {
        HttpResponse<String> answer = site.send("POST", PATH, "", "Origin", site.url(""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(asked()).containsExactly("POST /unsubscribe/" + TOKEN);
    }

    @Test
    void a_tampered_token_is_a_404_that_says_what_to_do() {
        status = 404;

        for (String path : List.of(PATH, "/uk/unsubscribe/short", "/uk/unsubscribe/a@b.c")) {
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer = site.send(method, path, "");

                assertThat(answer.statusCode()).as(method + path).isEqualTo(404);
                assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Це посилання не працює");
            }
        }
        assertThat(asked()).hasSize(2);
    }

    @Test
    void while_the_mail_service_is_away_the_page_says_so_and_promises_nothing() {
        status = 500;

        HttpResponse<String> answer = site.send("POST", PATH, "List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("Вас відписано");
    }

    /** The relay of the outbox asks the same server; that is another story. */
    private static List<String> asked() {
        return ASKED.stream().filter(asked -> asked.contains("/unsubscribe/")).toList();
    }
}
