package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.BadParameters;
import org.forecourt.StatementCounter;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.forecourt.web.ParameterSet;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(java.util.Map.of("DEMO_ADS", "0"));
        TestAds ads = TestAds.in(site.context());
        for (int i = 0; i < 22; i++) {
            ads.ad().photos(3).add();
        }
        ads.ad().with("model", "corolla").price("8000", "USD").add();
        ads.ad()
                .model("motorcycle", "honda", "africa_twin")
                .with("body", "enduro")
                .price("9000", "EUR")
                .add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_form_without_script_narrows_the_list_and_keeps_its_state() {
        FormElement form = (FormElement) page("/en/search").expectFirst("#search-form");
        form.expectFirst("select[name=make] option[value=toyota]").attr("selected", true);
        form.expectFirst("input[name=price_max]").attr("value", "9000");

        Document narrowed = submit(form);

        assertThat(narrowed.select(".card-title").eachText()).containsExactly("Toyota Corolla 2.5, 2018");
        assertThat(narrowed.select(".chip").eachText())
                .containsExactly("Remove: Toyota", "Remove: Up to $9,000", "Clear all");
        assertThat(narrowed.select("#make-toyota[checked]")).hasSize(1);
        assertThat(narrowed.select("#model-add option[value=corolla]")).hasSize(1);
        assertThat(narrowed.location()).doesNotContain("year_min");
    }

    @Test
    void several_makes_can_be_chosen_one_after_the_other() {
        FormElement form = (FormElement) page("/en/search?make=toyota").expectFirst("#search-form");
        form.expectFirst("select[name=make] option[value=honda]").attr("selected", true);

        Document both = submit(form);

        assertThat(both.select(".results-total").text()).isEqualTo("24 ads");
    }

    @Test
    void removing_a_chip_leads_to_the_same_search_without_it() {
        Document page = page("/en/search?make=toyota&model=corolla&view=list");

        String href = page.select(".chip").getFirst().attr("href");

        assertThat(href).isEqualTo("/en/search?model=corolla&view=list");
    }

    @Test
    void pages_have_real_links_and_the_last_one_has_no_next() {
        Document second = page("/en/search?page=2");

        assertThat(second.select(".pages a[rel=prev]").attr("href")).isEqualTo("/en/search");
        assertThat(second.select(".pages a[rel=next]")).isEmpty();
        assertThat(second.select(".pages [aria-current=page]").text()).isEqualTo("2");
        assertThat(second.select(".card")).hasSize(4);
    }

    @Test
    void an_empty_answer_names_the_filter_to_relax_and_what_that_gives() {
        Document page = page("/en/search?make=toyota&color=purple");

        assertThat(page.select(".empty h2").text()).isEqualTo("Nothing matches these filters");
        assertThat(page.select(".advice a").getFirst().text()).isEqualTo("Without “Purple” 23 ads");
        assertThat(page.select(".advice a").getFirst().attr("href")).isEqualTo("/en/search?make=toyota");
    }

    @Test
    void with_script_only_the_part_that_changes_is_sent() {
        HttpResponse<String> answer =
                site.get("/en/search?make=toyota&ordering=price", "HX-Request", "true", "HX-Target", "results");
        Document part = Jsoup.parse(answer.body());

        assertThat(part.select("header, footer, #search-form")).isEmpty();
        assertThat(part.select("#results .card")).hasSize(20);
        assertThat(part.select("#filter-total[hx-swap-oob]").text()).isEqualTo("Show 23");
        assertThat(answer.headers().firstValue("HX-Push-Url")).contains("/en/search?make=toyota&ordering=price");
    }

    @Test
    void a_list_page_costs_three_statements() {
        StatementCounter counter = site.bean(StatementCounter.class);
        site.get("/en/search");

        assertThat(counter.during(() -> site.get("/en/search?make=toyota&price_max=20000&region=kyiv")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_search_field_is_completed_with_makes_and_models_without_a_statement() {
        StatementCounter counter = site.bean(StatementCounter.class);
        site.get("/en/suggestions?q=b");

        List<String> statements = counter.during(
                () -> assertThat(Jsoup.parse(site.get("/en/suggestions?q=camr").body())
                                .select("option")
                                .eachAttr("value"))
                        .containsExactly("Toyota Camry"));

        assertThat(statements).isEmpty();
    }

    @Test
    void whatever_is_wrong_with_a_parameter_is_a_page_that_names_it() {
        ParameterSet accepted = site.bean(SearchPageParameters.class);

        for (BadParameters.Case wrong : BadParameters.of(accepted.parameters())) {
            String answer = site.rawGet("/uk/search?" + wrong.query());

            assertThat(answer).as("%s: %s", wrong.what(), wrong.query()).startsWith("HTTP/1.1 400");
            assertThat(Jsoup.parse(answer).select("h1")).as(wrong.query()).hasSize(1);
            assertThat(Jsoup.parse(answer).text()).as(wrong.query()).contains(wrong.field());
        }
    }

    @Test
    void a_refused_parameter_is_named_and_the_way_onward_keeps_the_rest() {
        HttpResponse<String> answer = site.get("/en/search?make=toyota&year_min=2019.5");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select(".problem-list").text()).contains("year_min");
        assertThat(page.select(".refusal .actions a").getFirst().attr("href")).isEqualTo("/en/search?make=toyota");
    }

    @Test
    void plurals_are_right_in_ukrainian() {
        assertThat(page("/uk/search?model=corolla").select(".results-total").text())
                .isEqualTo("1 оголошення");
        assertThat(page("/uk/search").select(".results-total").text()).isEqualTo("24 оголошення");
        assertThat(page("/uk/search?model=camry").select(".results-total").text())
                .isEqualTo("22 оголошення");
    }

    @Test
    void the_currency_of_the_address_decides_what_a_price_limit_means() {
        assertThat(page("/en/search?price_max=9000&currency=EUR")
                        .select(".card-title")
                        .eachText())
                .containsExactly("Toyota Corolla 2.5, 2018", "Honda Africa Twin, 2018");
        assertThat(page("/en/search?price_max=9000&currency=UAH").select(".card"))
                .isEmpty();
    }

    private static Document submit(FormElement form) {
        String query = Stream.of(form.formData())
                .flatMap(List::stream)
                .map(SearchPageTest::pair)
                .collect(Collectors.joining("&"));
        return page(form.attr("action") + "?" + query);
    }

    private static String pair(KeyVal field) {
        // jsoup says "on" for a radio button whose value is empty; browsers say nothing
        String value = field.key().equals("vehicle_type") && field.value().equals("on") ? "" : field.value();
        return field.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Follows the one redirect that drops empty parameters. */
    private static Document page(String path) {
        HttpResponse<String> answer = site.get(path);
        List<String> seen = new ArrayList<>(List.of(path));
        if (answer.statusCode() == 302) {
            seen.add(answer.headers().firstValue("Location").orElseThrow());
            answer = site.get(seen.getLast());
        }
        assertThat(answer.statusCode()).as(seen.toString()).isEqualTo(200);
        return Jsoup.parse(answer.body(), site.url(seen.getLast()));
    }
}
