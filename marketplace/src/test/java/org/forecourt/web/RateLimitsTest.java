package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits as people meet them, with a trusted proxy on the same machine that says who is calling. */
class RateLimitsTest {

    private final TestSite site =
            TestSite.start(Map.of("RATE_LIMITS", "default", "TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void reads_are_limited_by_address_and_health_never() {
        HttpResponse<String> first = get("/api/rates/", "203.0.113.1");
        assertThat(first.headers().firstValue("RateLimit-Limit")).contains("600");
        assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("599");
        HttpResponse<String> last = first;
        for (int i = 0; i < 10_000 && last.statusCode() == 200; i++) {
            last = get("/api/rates/", "203.0.113.1");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(last.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/api/rates/", "203.0.113.2").statusCode()).isEqualTo(200);
        assertThat(get("/health", "203.0.113.1").statusCode()).isEqualTo(200);
        assertThat(get("/health", "203.0.113.1").headers().firstValue("RateLimit-Limit"))
                .isEmpty();
        assertThat(get("/en/nothing", "203.0.113.1")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/html");
    }

    @Test
    void phones_are_shown_twenty_times_an_hour_and_the_same_one_again_for_free() {
        TestAds ads = TestAds.in(site.context());
        String shown = ads.ad().add();
        assertThat(reveal(shown, "198.51.100.7")).isEqualTo(200);
        for (int i = 0; i < 19; i++) {
            assertThat(reveal(ads.ad().add(), "198.51.100.7")).isEqualTo(200);
        }

        assertThat(reveal(ads.ad().add(), "198.51.100.7")).isEqualTo(429);
        assertThat(reveal(shown, "198.51.100.7")).isEqualTo(200);
        assertThat(reveal(ads.ad().add(), "198.51.100.8")).isEqualTo(200);
    }

    @Test
    void one_click_from_the_mailboxes_of_one_provider_is_not_limited_like_the_writes_of_a_person() {
        for (int i = 0; i < 100; i++) {
            assertThat(post("/uk/unsubscribe/nobody", "192.0.2.1")).isEqualTo(404);
        }
        int last = 0;
        for (int i = 0; i < 100 && last != 429; i++) {
            last = post("/api/nothing", "192.0.2.1");
        }

        assertThat(last).isEqualTo(429);
        assertThat(post("/uk/unsubscribe/nobody", "192.0.2.1")).isEqualTo(404);
    }

    private int post(String path, String caller) {
        return site.send("POST", path, "", "X-Forwarded-For", caller).statusCode();
    }

    private int reveal(String ad, String caller) {
        return site.send("POST", "/api/ads/" + ad + "/phone-reveal/", "", "X-Forwarded-For", caller)
                .statusCode();
    }

    private HttpResponse<String> get(String path, String caller) {
        return site.get(path, "X-Forwarded-For", "10.0.0.1, " + caller);
    }
}
