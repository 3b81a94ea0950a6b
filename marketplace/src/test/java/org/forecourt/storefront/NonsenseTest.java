package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody's browser sends by itself: never a 500, and never a way to another site. */
class NonsenseTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        TestAds.in(site.context()).ad().add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a|b", "%zz", "%", "%ff", "%00", "a\"b", "{x}", "\\", "a^b", "`", "[1]", "<i>", "a'b", "../.."})
    void a_query_of_any_shape_is_answered_on_every_page_and_on_the_way_to_it(String value) {
        for (String path : List.of("/", "/search", "/uk/search", "/uk/", "/makes", "/uk/makes", "/about", "/api/ads")) {
            assertThat(status(site.rawGet(path + "?q=" + value)))
                    .as(path + "?q=" + value)
                    .isLessThan(500);
            assertThat(status(site.rawGet(path + "?utm_source=x&q=" + value)))
                    .as(path)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%zz", "a|b", "%2e%2e", "x-%ff", "{id}", ";a=b", "%2f", "\"", "%25", "a%0d%0ab"})
    void a_path_of_any_shape_is_answered(String segment) {
        for (String path :
                List.of("/uk/ads/", "/ads/", "/uk/makes/", "/makes/bmw/", "/media/", "/static/", "/api/ads/")) {
            assertThat(status(site.rawGet(path + segment))).as(path + segment).isLessThan(500);
            assertThat(status(site.rawGet(path + segment + "/phone"))).as(path).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme=%zz",
                "theme=dark&here=%zz",
                "theme=dark&theme=light",
                "theme=%ff",
                "theme=pink",
                "=",
                "&&&"
            })
    void a_form_of_any_shape_is_answered(String body) {
        for (String type : List.of(FORM, "multipart/form-data", "multipart/form-data; boundary=x", "text/plain")) {
            HttpResponse<String> answer = site.send("POST", "/uk/preferences", body, "Content-Type", type);

            assertThat(answer.statusCode()).as(type + " " + body).isLessThan(500);
        }
    }

    @Test
    void a_preference_leads_back_to_where_it_was_chosen_whatever_stands_in_the_address() {
        HttpResponse<String> answer =
                site.send("POST", "/uk/preferences", "theme=dark&here=/search?q=a|b", "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/uk/search?q=a%7Cb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "/%0d%0aSet-Cookie:x=y"})
    void a_preference_never_leads_to_another_site(String here) {
        HttpResponse<String> answer =
                site.send("POST", "/uk/preferences", "theme=dark&here=" + here, "Content-Type", FORM);

        assertThat(answer.headers().firstValue("location").orElse("/uk/")).startsWith("/uk/");
        assertThat(answer.headers().firstValue("x")).isEmpty();
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
