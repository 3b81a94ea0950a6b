package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.forecourt.BadParameters;
import org.forecourt.StatementCounter;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.forecourt.search.AdParameters;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every parameter of the list, wrong in every way: always a 400 that names it, never a 500, never an unfiltered list. */
class StrictListsTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        TestAds.in(site.context()).ad().photos(3).add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ads/", "/api/ads/count"})
    void every_wrong_parameter_is_named_and_a_misspelt_one_corrected(String path) {
        List<BadParameters.Case> cases =
                BadParameters.of(site.bean(AdParameters.class).parameters());
        SoftAssertions softly = new SoftAssertions();
        for (BadParameters.Case wrong : cases) {
            String answer = site.rawGet(path + "?" + wrong.query(), "Accept-Language: en");
            String name = wrong.what() + " " + wrong.field();
            softly.assertThat(answer).as(name).startsWith("HTTP/1.1 400").contains("application/problem+json");
            JsonNode error = body(answer).path("errors").path(0);
            softly.assertThat(error.path("field").asString()).as(name).isEqualTo(wrong.field());
            softly.assertThat(error.path("message").asString()).as(name).contains(wrong.field());
            if (!wrong.suggestion().isEmpty()) {
                softly.assertThat(error.path("message").asString())
                        .as(name)
                        .endsWith("Did you mean “" + wrong.suggestion() + "”?");
            }
        }
        softly.assertAll();
        assertThat(cases).hasSizeGreaterThan(800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/search"})
    void the_page_refuses_the_same_and_says_it_in_words(String path) {
        SoftAssertions softly = new SoftAssertions();
        for (BadParameters.Case wrong :
                BadParameters.of(site.bean(AdParameters.class).parameters())) {
            String answer = site.rawGet(path + "?" + wrong.query());
            String name = wrong.what() + " " + wrong.field();
            String text = answer.startsWith("HTTP/1.1 400")
                    ? Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n"))).text()
                    : answer.lines().findFirst().orElse("");
            softly.assertThat(text).as(name).contains("“" + wrong.field() + "”");
            if (!wrong.suggestion().isEmpty()) {
                softly.assertThat(text).as(name).contains("Did you mean “" + wrong.suggestion() + "”?");
            }
        }
        softly.assertAll();
    }

    @Test
    void a_page_loses_empty_and_tracking_parameters_by_a_redirect_that_keeps_the_rest_as_it_was() {
        assertThat(location("/uk/search?make=&utm_source=mail&q=%D0%B4&fbclid=1&make=toyota&gclid=2"))
                .isEqualTo("/uk/search?q=%D0%B4&make=toyota");
        assertThat(location("/uk/search/?UTM_Campaign=x")).isEqualTo("/uk/search/");
        assertThat(location("/uk/?q=+")).isEqualTo("/uk/");
        assertThat(location("/uk/search?year_min=&bad=%ff")).isEqualTo("/uk/search?bad=%ff");
    }

    private static String location(String target) {
        String answer = site.rawGet(target);
        assertThat(answer).as(target).startsWith("HTTP/1.1 302");
        return answer.lines()
                .filter(line -> line.startsWith("Location: "))
                .findFirst()
                .orElseThrow()
                .substring("Location: ".length());
    }

    @Test
    void a_refused_list_costs_no_statement() {
        List<String> statements = site.bean(StatementCounter.class).during(() -> site.get("/api/ads/?prcie_min=1"));

        assertThat(statements).isEmpty();
    }

    @Test
    void free_text_may_look_like_anything_and_still_filters() {
        for (String text : List.of("NaN", "-1", "9".repeat(40), "2019.5", "%27%20or%20%271%27=%271", "%25", "_")) {
            String answer = site.rawGet("/api/ads/?q=" + text);

            assertThat(answer).as(text).startsWith("HTTP/1.1 200");
            assertThat(body(answer).get("count").asInt()).as(text).isZero();
        }
    }

    @Test
    void an_unknown_code_gets_the_nearest_known_one() {
        assertThat(message("make=toyoto")).contains("“make” cannot be “toyoto”. Did you mean “toyota”?");
        assertThat(message("fuel=Disel")).contains("Did you mean “diesel”?");
        assertThat(message("drive=4x4")).contains("Did you mean “4wd”?");
        assertThat(message("not_city=kyev")).contains("Did you mean “kyiv”?");
        assertThat(message("ordering=-prise")).contains("Did you mean “-price”?");
        assertThat(message("currency=usd")).contains("Did you mean “USD”?");
    }

    @Test
    void a_name_that_other_sites_use_leads_to_ours() {
        assertThat(message("brand=toyota")).contains("There is no parameter “brand”. Did you mean “make”?");
        assertThat(message("price_from=1")).contains("Did you mean “price_min”?");
        assertThat(message("max_year=2020")).contains("Did you mean “year_max”?");
        assertThat(message("sort=price")).contains("Did you mean “ordering”?");
    }

    @Test
    void limits_in_the_wrong_order_and_empty_or_tracking_parameters_are_refused() {
        assertThat(message("year_min=2020&year_max=2019")).contains("“year_min” is 2020", "“year_max”, 2019");
        assertThat(message("price_min=10.01&price_max=10.00")).contains("“price_min” is 10.01");
        assertThat(message("make=")).contains("“make” has no value");
        assertThat(message("utm_source=x")).contains("There is no parameter “utm_source”");
        assertThat(message("year_max=2999")).contains("“year_max” must be from 1900 to ");
        assertThat(message("page=0")).contains("“page” must be from 1 to ");
        assertThat(message("page_size=101")).contains("“page_size” must be from 1 to 100");
    }

    @Test
    void several_mistakes_are_all_named_at_once() {
        String answer = site.rawGet("/api/ads/?yeer_min=1&make=toyoto&page=x&page=2", "Accept-Language: uk");

        assertThat(body(answer).get("errors")).hasSize(4);
        assertThat(body(answer).get("detail").asString()).contains("yeer_min, make, page");
    }

    @Test
    void a_list_costs_three_statements_and_one_ad_two() {
        String id =
                body(site.rawGet("/api/ads/")).get("results").get(0).get("id").asString();
        StatementCounter counter = site.bean(StatementCounter.class);
        site.get("/api/ads/" + id);

        assertThat(counter.during(() -> site.get("/api/ads/?region=kyiv&seller_type=private&q=camry&price_max=20000")))
                .hasSize(3);
        assertThat(counter.during(() -> site.get("/api/ads/?page=9"))).hasSize(1);
        assertThat(counter.during(() -> site.get("/api/ads/count/"))).hasSize(1);
        assertThat(counter.during(() -> site.get("/api/ads/" + id))).hasSize(2);
        assertThat(counter.during(() -> site.get("/api/ads/" + id + "/similar")))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(counter.during(() -> site.get("/api/makes/popular"))).hasSize(1);
        assertThat(counter.during(() -> site.get("/api/price-ranges?make=toyota")))
                .hasSize(1);
    }

    private static String message(String query) {
        String answer = site.rawGet("/api/ads/?" + query, "Accept-Language: en");
        assertThat(answer).startsWith("HTTP/1.1 400");
        return body(answer).get("errors").get(0).get("message").asString();
    }

    private static JsonNode body(String answer) {
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
