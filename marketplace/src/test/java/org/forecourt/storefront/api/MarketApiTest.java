package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the home and landing pages show, as a program sees it. */
class MarketApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        TestAds ads = TestAds.in(site.context());
        ads.ad().add();
        ads.ad().model("car", "bmw", "x5").add();
        ads.ad().model("motorcycle", "honda", "africa_twin").add();
        ads.ad().with("status", "archived").add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_market_tells_makes_and_prices_of_active_ads() {
        JsonNode makes = json("/api/makes/popular/?vehicle_type=car&page_size=1");
        JsonNode prices = json("/api/price-ranges/?make=toyota&model=camry&currency=UAH");

        assertThat(makes.get("count").asInt()).isEqualTo(2);
        assertThat(makes.get("results").get(0).get("count").asInt()).isEqualTo(1);
        assertThat(makes.get("next").asString())
                .isEqualTo(site.url("/api/makes/popular/?vehicle_type=car&page_size=1&page=2"));
        assertThat(prices.get("results").get(0).toString())
                .isEqualTo("{\"year\":2018,\"count\":1,\"currency\":\"UAH\",\"lowest\":\"513960.00\","
                        + "\"median\":\"513960.00\",\"highest\":\"513960.00\"}");
        assertThat(site.get("/api/price-ranges/", "Accept-Language", "en").body())
                .contains("“make” is required");
    }

    @Test
    void the_figures_of_a_make_are_those_of_its_page() {
        assertThat(json("/api/market-figures/?make=toyota&currency=UAH").toString())
                .isEqualTo("{\"make\":{\"code\":\"toyota\",\"name\":\"Toyota\"},\"model\":null,\"currency\":\"UAH\","
                        + "\"lowest\":\"513960.00\",\"median\":\"513960.00\",\"highest\":\"513960.00\","
                        + "\"first_year\":2018,\"last_year\":2018,\"median_mileage_km\":98000,"
                        + "\"bodies\":[{\"body\":\"sedan\",\"count\":1}],"
                        + "\"models\":[{\"model\":{\"code\":\"camry\",\"name\":\"Camry\"},\"count\":1}]}");
        assertThat(json("/api/market-figures/?make=mazda").get("median").isNull())
                .isTrue();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
