package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.forecourt.ads.AdStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One ad as a program sees it, its counters, and its phone. */
class AdApiTest {

    private static TestSite site;
    private String camry = "";

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void world() {
        site.bean(JdbcClient.class).sql("truncate ad, account cascade").update();
        camry = TestAds.in(site.context()).ad().photos(1).phone("+380671112233").add();
    }

    @Test
    void an_ad_alone_tells_more_and_never_a_phone_or_a_whole_vin() {
        HttpResponse<String> answer = site.get("/api/ads/" + camry + "/");
        JsonNode ad = JsonMapper.shared().readTree(answer.body());

        assertThat(ad.get("description").asString()).isEqualTo("One owner, serviced");
        assertThat(ad.get("vin").asString()).startsWith("JTNB11HK503").doesNotContain("012345");
        assertThat(ad.get("attributes").toString()).isEqualTo("{\"seats\":5}");
        assertThat(ad.propertyNames())
                .endsWith("photos", "description", "vin", "attributes", "counters", "price_history");
        assertThat(answer.body()).doesNotContain("671112233", "009999999");
        assertThat(ad.get("counters").toString()).isEqualTo("{\"views\":1,\"phone_reveals\":0}");
    }

    @ParameterizedTest
    @EnumSource(AdStatus.class)
    void only_active_and_freshly_sold_ads_can_be_read(AdStatus status) {
        site.bean(JdbcClient.class)
                .sql("update ad set status = :status, updated_at = now()")
                .param("status", status.code())
                .update();
        boolean shown = status == AdStatus.ACTIVE || status == AdStatus.SOLD;

        assertThat(site.get("/api/ads/" + camry).statusCode()).isEqualTo(shown ? 200 : 404);
        assertThat(reveal().statusCode()).isEqualTo(status == AdStatus.ACTIVE ? 200 : 404);
        assertThat(site.get("/api/ads/" + camry + "/similar/").statusCode())
                .isEqualTo(status == AdStatus.ACTIVE ? 200 : 404);
        assertThat(views()).isEqualTo(shown ? 1 : 0);
    }

    @Test
    void an_id_that_cannot_be_one_is_not_found() {
        assertThat(site.get("/api/ads/1").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/ads/" + "x".repeat(10_000)).statusCode()).isEqualTo(404);
        assertThat(site.get("/api/ads/%00").statusCode()).isIn(400, 404);
        assertThat(site.get("/api/ads/" + camry.toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_view_counts_once_a_visitor_and_day_also_when_nothing_had_changed() {
        HttpResponse<String> first = site.get("/api/ads/" + camry, "User-Agent", "one");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get("/api/ads/" + camry, "User-Agent", "one", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(views()).isEqualTo(1);

        site.get("/api/ads/" + camry, "User-Agent", "two", "If-None-Match", tag);
        site.send("HEAD", "/api/ads/" + camry, "", "User-Agent", "three");

        assertThat(views()).isEqualTo(2);
    }

    @Test
    void a_phone_is_shown_on_request_visible_ones_only_and_counted_once_a_visitor() {
        HttpResponse<String> answer = reveal("User-Agent", "one");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"phones\":[\"+380671112233\"]}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        reveal("User-Agent", "one");
        assertThat(reveals()).isEqualTo(1);
        reveal("User-Agent", "two");
        assertThat(reveals()).isEqualTo(2);
        assertThat(JsonMapper.shared()
                        .readTree(site.get("/api/ads/" + camry).body())
                        .get("counters")
                        .get("phone_reveals")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void an_idempotency_key_gives_the_same_answer_and_belongs_to_one_request() {
        String other =
                TestAds.in(site.context()).ad().with("public_id", "zzzzzzzzzz").add();

        assertThat(reveal("Idempotency-Key", "k-1").statusCode()).isEqualTo(200);
        assertThat(reveal("Idempotency-Key", "k-1").statusCode()).isEqualTo(200);
        assertThat(reveals()).isEqualTo(1);
        assertThat(site.send("POST", "/api/ads/" + other + "/phone-reveal/", "", "Idempotency-Key", "k-1")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> malformed = reveal("Idempotency-Key", "x".repeat(201));
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void a_body_where_none_is_needed_is_read_strictly() {
        String path = "/api/ads/" + camry + "/phone-reveal/";

        assertThat(site.send("POST", path, "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.send("POST", path, "{\"pin\":1}", "Content-Type", "application/json")
                        .body())
                .contains("\"field\":\"pin\"", "unknown_field_only", "\"status\":400");
        assertThat(site.send("POST", path, "{\"pin", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.send("POST", path, "[1]", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.send("POST", path, "<a/>", "Content-Type", "application/xml")
                        .statusCode())
                .isEqualTo(415);
        assertThat(site.send("POST", path, "a=" + "b".repeat(20_000), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(413);
        assertThat(site.send("POST", path + "?a=1", "").statusCode()).isEqualTo(400);
        assertThat(site.get(path).statusCode()).isEqualTo(405);
        assertThat(site.send("POST", "/api/ads/", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void similar_ads_are_active_others_the_same_model_first() {
        TestAds ads = TestAds.in(site.context());
        site.bean(JdbcClient.class).sql("truncate ad, account cascade").update();
        String shown = ads.ad().add();
        String accord = ads.ad().model("car", "bmw", "x5").add();
        String sameModel = ads.ad().price("30000", "USD").add();
        ads.ad().with("status", "blocked").add();
        ads.ad().model("car", "bmw", "x5").with("body", "suv").add();

        JsonNode similar = JsonMapper.shared()
                .readTree(site.get("/api/ads/" + shown + "/similar").body());

        assertThat(similar.get("count").asInt()).isEqualTo(2);
        assertThat(similar.get("results").get(0).get("id").asString()).isEqualTo(sameModel);
        assertThat(similar.get("results").get(1).get("id").asString()).isEqualTo(accord);
    }

    private HttpResponse<String> reveal(String... headers) {
        return site.send("POST", "/api/ads/" + camry + "/phone-reveal/", "", headers);
    }

    private long views() {
        return counter("views");
    }

    private long reveals() {
        return counter("phone_reveals");
    }

    private static long counter(String column) {
        return site.bean(JdbcClient.class)
                .sql("select coalesce(sum(" + column + "), 0) from ad_counter")
                .query(Long.class)
                .single();
    }
}
