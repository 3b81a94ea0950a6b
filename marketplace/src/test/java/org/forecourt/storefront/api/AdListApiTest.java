package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.forecourt.ads.AdStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public list as a program sees it. */
class AdListApiTest {

    private static final List<String> MEMBERS = List.of(
            "id",
            "url",
            "title",
            "status",
            "vehicle_type",
            "make",
            "model",
            "generation",
            "year",
            "mileage_km",
            "operating_hours",
            "body",
            "fuel",
            "engine_cc",
            "battery_kwh",
            "power_hp",
            "transmission",
            "drive",
            "color",
            "condition",
            "price",
            "currency",
            "prices",
            "rate_date",
            "region",
            "city",
            "seller",
            "exchange",
            "is_demo",
            "created_at",
            "updated_at",
            "photos");

    private static TestSite site;
    private static String camry;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        TestAds ads = TestAds.in(site.context());
        camry = ads.ad().photos(3).add();
        ads.ad()
                .model("car", "bmw", "x5")
                .with("body", "suv")
                .price("1000000", "UAH")
                .add();
        ads.ad()
                .model("special", "bomag", "bw_213")
                .with("mileage_km", null)
                .with("operating_hours", 4200)
                .with("body", "road_roller")
                .with("transmission", null)
                .with("drive", null)
                .price("45000", "EUR")
                .add();
        Stream.of(AdStatus.values())
                .filter(status -> status != AdStatus.ACTIVE)
                .forEach(status -> ads.ad().with("status", status.code()).add());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_list_holds_active_ads_only_whatever_is_asked() {
        assertThat(json("/api/ads/").get("count").asInt()).isEqualTo(3);
        assertThat(json("/api/ads?make=toyota").get("count").asInt()).isEqualTo(1);
        assertThat(json("/api/ads/count?make=toyota&make=bmw").toString()).isEqualTo("{\"count\":2}");
        assertThat(strings(json("/api/ads").get("results"), "status")).containsOnly("active");
    }

    @Test
    void an_ad_has_exactly_the_members_of_the_contract_in_their_order() {
        JsonNode list = json("/api/ads/?make=toyota");

        assertThat(list.propertyNames()).containsExactly("count", "next", "previous", "results");
        assertThat(list.get("results").get(0).propertyNames()).containsExactlyElementsOf(MEMBERS);
    }

    @Test
    void an_ad_is_told_in_codes_names_and_decimal_strings() {
        JsonNode ad = json("/api/ads/?make=toyota", "Accept-Language", "en")
                .get("results")
                .get(0);

        assertThat(ad.get("id").asString()).isEqualTo(camry);
        assertThat(ad.get("url").asString()).isEqualTo(site.url("/en/ads/toyota-camry-2018-" + camry));
        assertThat(ad.get("title").asString()).isEqualTo("Toyota Camry 2.5, 2018");
        assertThat(ad.get("make").toString()).isEqualTo("{\"code\":\"toyota\",\"name\":\"Toyota\"}");
        assertThat(ad.get("city").toString()).isEqualTo("{\"code\":\"kyiv\",\"name\":\"Kyiv\"}");
        assertThat(ad.get("price").asString()).isEqualTo("12000.00");
        assertThat(ad.get("prices").propertyNames()).containsExactly("USD", "EUR", "UAH");
        assertThat(ad.get("prices").get("UAH").asString()).isEqualTo("513960.00");
        assertThat(ad.get("created_at").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(ad.get("operating_hours").isNull()).isTrue();
        assertThat(ad.get("photos").get(0).get("urls").get("640").asString()).startsWith(site.url("/media/photos/"));
        assertThat(ad.get("photos").get(0).get("alt").asString()).isEqualTo("Toyota Camry 2.5, 2018: front view");
    }

    @Test
    void pages_are_linked_by_absolute_urls_that_keep_the_question() {
        JsonNode first = json("/api/ads?page_size=1&make=toyota&make=bmw&ordering=price&currency=EUR");
        JsonNode second = JsonMapper.shared()
                .readTree(site.get(first.get("next")
                                .asString()
                                .substring(site.url("").length()))
                        .body());

        assertThat(first.get("next").asString())
                .isEqualTo(site.url("/api/ads/?make=bmw&make=toyota&currency=EUR&ordering=price&page_size=1&page=2"));
        assertThat(first.get("previous").isNull()).isTrue();
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("previous").asString())
                .isEqualTo(site.url("/api/ads/?make=bmw&make=toyota&currency=EUR&ordering=price&page_size=1"));
        assertThat(strings(second.get("results"), "id")).isNotEqualTo(strings(first.get("results"), "id"));
    }

    @Test
    void beyond_the_end_and_in_contradiction_the_list_is_empty() {
        assertThat(json("/api/ads/?page=7").toString())
                .isEqualTo("{\"count\":3,\"next\":null,\"previous\":\"" + site.url("/api/ads/") + "\",\"results\":[]}");
        assertThat(json("/api/ads/?make=toyota&not_make=toyota").get("results")).isEmpty();
        assertThat(json("/api/ads/?make=toyota&model=x5").get("count").asInt()).isZero();
    }

    @Test
    void a_price_limit_means_the_currency_it_names() {
        assertThat(json("/api/ads/?price_max=1000000&currency=UAH").get("count").asInt())
                .isEqualTo(2);
        assertThat(json("/api/ads/?price_max=1000").get("count").asInt()).isZero();
        assertThat(json("/api/ads/?price_min=999999.99&price_max=1000000.00&currency=UAH")
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_list_that_has_not_changed_is_not_sent_again() {
        HttpResponse<String> first = site.get("/api/ads/");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.get("/api/ads/", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(site.get("/api/ads/?make=bmw", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(site.get("/api/ads/", "If-None-Match", tag, "Accept-Language", "en")
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode json(String path, String... headers) {
        HttpResponse<String> answer = site.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> strings(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ad -> ad.get(member).asString())
                .toList();
    }
}
