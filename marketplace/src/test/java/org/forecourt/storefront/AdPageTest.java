package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AdPageTest {

    private static TestSite site;
    private static TestAds ads;

    @BeforeAll
    static void start() {
        site = TestSite.start(java.util.Map.of("DEMO_ADS", "0"));
        ads = TestAds.in(site.context());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_page_shows_price_facts_place_and_seller_but_no_phone() {
        String id = ads.ad().photos(3).add();

        Document page = page("/en/ads/toyota-camry-2018-" + id);

        assertThat(page.select("h1").text()).isEqualTo("Toyota Camry 2.5, 2018");
        assertThat(page.select(".ad-price .price").text()).isEqualTo("$12,000");
        assertThat(page.select(".ad-price .other").eachText()).hasSize(2);
        assertThat(page.select(".facts").text()).contains("98,000 km", "Petrol", "2.5 L", "181 hp");
        assertThat(page.select(".specs").text()).contains("Seats 5", "White");
        assertThat(page.select(".gallery .slides li")).hasSize(3);
        assertThat(page.select("#seller").text()).contains("Olena", "Kyiv", "••");
        assertThat(page.outerHtml()).doesNotContain("+380001112233").doesNotContain("tel:");
    }

    @Test
    void the_phone_is_shown_on_request_by_a_plain_form() {
        String id = ads.ad().phone("+380 67 000 11 22").add();
        Element form = page("/uk/ads/toyota-camry-2018-" + id).expectFirst("form.reveal");

        HttpResponse<String> answer =
                site.send("POST", form.attr("action"), "", "Content-Type", "application/x-www-form-urlencoded");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("#phones a").attr("href")).isEqualTo("tel:+380670001122");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page("/uk/ads/toyota-camry-2018-" + id).select(".counters").text())
                .contains("1 показ телефону");
    }

    @Test
    void with_script_the_phone_alone_is_sent() {
        String id = ads.ad().phone("+380670001122").add();

        HttpResponse<String> answer =
                site.send("POST", "/uk/ads/toyota-camry-2018-" + id + "/phone", "", "HX-Request", "true");

        assertThat(Jsoup.parse(answer.body()).select("h1, header")).isEmpty();
        assertThat(answer.body()).contains("tel:+380670001122");
    }

    @Test
    void other_words_before_the_id_lead_to_the_ads_own_address() {
        String id = ads.ad().add();

        HttpResponse<String> answer = site.get("/ru/ads/whatever-" + id + "?currency=EUR");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        url -> assertThat(url).endsWith("/ru/ads/toyota-camry-2018-" + id + "?currency=EUR"));
    }

    @Test
    void a_hidden_ad_and_a_malformed_id_are_not_found() {
        String hidden = ads.ad().with("status", "blocked").add();

        assertThat(site.get("/uk/ads/toyota-camry-2018-" + hidden).statusCode()).isEqualTo(404);
        assertThat(site.get("/uk/ads/camry").statusCode()).isEqualTo(404);
        assertThat(site.get("/uk/ads/toyota-camry-2018-aeiouaeiou").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_sold_ad_is_marked_and_offers_no_phone() {
        String id = ads.ad()
                .with("status", "sold")
                .with("created_at", java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .add();

        Document page = page("/uk/ads/toyota-camry-2018-" + id);

        assertThat(page.select(".badge.sold").text()).isEqualTo("Продано");
        assertThat(page.select("form.reveal")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").getFirst().data())
                .contains("SoldOut");
    }

    @Test
    void structured_data_describe_vehicle_and_offer_and_cannot_end_the_script() {
        String id =
                ads.ad().with("description", "</script><b>fast</b>").photos(1).add();

        Document page = page("/en/ads/toyota-camry-2018-" + id);
        var car = new JsonMapper()
                .readTree(page.select("script[type=application/ld+json]")
                        .getFirst()
                        .data());

        assertThat(car.get("@type").asString()).isEqualTo("Car");
        assertThat(car.get("offers").get("price").asString()).isEqualTo("12000.00");
        assertThat(car.get("offers").get("priceCurrency").asString()).isEqualTo("USD");
        assertThat(car.get("description").asString()).isEqualTo("</script><b>fast</b>");
        assertThat(page.select(".description b")).isEmpty();
    }

    @Test
    void a_view_counts_once_a_visitor_and_day_and_a_prefetch_not_at_all() {
        String id = ads.ad().add();
        String path = "/en/ads/toyota-camry-2018-" + id;

        site.get(path, "User-Agent", "one", "Sec-Purpose", "prefetch");
        site.get(path, "User-Agent", "two");
        site.get(path, "User-Agent", "two");

        String body = site.get(path, "User-Agent", "two").body();
        assertThat(Jsoup.parse(body).select(".counters").text()).contains("1 view");
    }

    private static Document page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void a_sellers_mark_is_the_first_letter_of_his_name_past_quotation_marks() {
        assertThat(AdPresenter.initial("«хортиця Плюс»")).isEqualTo("Х");
        assertThat(AdPresenter.initial("Уляна")).isEqualTo("У");
        assertThat(AdPresenter.initial("«»")).isEmpty();
    }
}
