package org.forecourt.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.forecourt.TestSite;
import org.forecourt.catalog.Catalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every reference list over HTTP. */
class ReferenceApiTest {

    private static TestSite site;
    private static Catalog catalog;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        catalog = site.bean(Catalog.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vehicle-types",
                "characteristics",
                "bodies",
                "colors",
                "choices",
                "makes",
                "models",
                "generations",
                "regions",
                "cities"
            })
    void a_list_has_count_next_previous_and_results_with_and_without_a_slash(String list) {
        JsonNode page = json("/api/reference/" + list + "/");

        assertThat(page.propertyNames()).containsExactlyInAnyOrder("count", "next", "previous", "results");
        assertThat(page.get("count").asInt()).isPositive();
        assertThat(page.get("previous").isNull()).isTrue();
        assertThat(page.get("results").get(0).get("code").asString()).isNotEmpty();
        assertThat(json("/api/reference/" + list).get("results")).isEqualTo(page.get("results"));
    }

    @ParameterizedTest
    @CsvSource({"uk,Легковий автомобіль", "en,Car", "ru,Легковой автомобиль", "de,Легковий автомобіль"})
    void names_come_in_the_language_of_the_caller_and_in_all_three(String language, String name) {
        HttpResponse<String> answer = site.get("/api/reference/vehicle-types/", "Accept-Language", language);
        JsonNode car = parsed(answer).get("results").get(0);

        assertThat(car.get("name").asString()).isEqualTo(name);
        assertThat(car.get("names").get("uk").asString()).isEqualTo("Легковий автомобіль");
        assertThat(car.get("names").get("en").asString()).isEqualTo("Car");
        assertThat(car.get("plural_names").get("ru").asString()).isEqualTo("Легковые автомобили");
        assertThat(car.get("usage").asString()).isEqualTo("mileage_km");
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("accept-language"));
        assertThat(answer.headers().firstValue("Content-Language")).contains(language.equals("de") ? "uk" : language);
    }

    @Test
    void all_models_are_reached_by_following_next() {
        Set<String> seen = new HashSet<>();
        String next = site.url("/api/reference/models/?page_size=100&vehicle_type=car");
        int pages = 0;
        while (next != null) {
            JsonNode page = json(next.substring(site.url("").length()));
            page.get("results")
                    .forEach(model -> seen.add(model.get("make").get("code").asString() + " "
                            + model.get("code").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
            pages++;
        }

        List<String> cars = catalog.models().stream()
                .filter(model -> model.vehicleType().equals("car"))
                .map(model -> model.make() + " " + model.code())
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(cars);
        assertThat(pages).isEqualTo((cars.size() + 99) / 100);
    }

    @Test
    void a_page_has_a_hundred_entries_unless_asked_otherwise_and_links_keep_the_question() {
        JsonNode whole = json("/api/reference/cities/");
        JsonNode second = json("/api/reference/cities/?page=2&region=lviv&page_size=5");

        assertThat(whole.get("results").size()).isEqualTo(100);
        assertThat(whole.get("next").asString()).isEqualTo(site.url("/api/reference/cities/?page=2"));
        assertThat(second.get("next").asString())
                .isEqualTo(site.url("/api/reference/cities/?region=lviv&page_size=5&page=3"));
        assertThat(second.get("previous").asString())
                .isEqualTo(site.url("/api/reference/cities/?region=lviv&page_size=5&page=1"));
        assertThat(json("/api/reference/cities/?page=999").get("results").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "makes/?vehicle_typ=car, vehicle_typ, unknown_parameter, vehicle_type",
        "makes/?vehicle_type=cars, vehicle_type, unknown_value, car",
        "makes/?popular=yes, popular, not_yes_no, true",
        "makes/?popular=true&popular=true, popular, given_twice, once",
        "makes/?page=0, page, out_of_range, 1000000",
        "makes/?page_size=101, page_size, out_of_range, 100",
        "makes/?page_size=, page_size, empty, page_size",
        "models/?make=toyotta, make, unknown_value, toyota",
        "models/?model=camry, model, unknown_parameter, make",
        "generations/?model=camri, model, unknown_value, camry",
        "cities/?region=lvyv, region, unknown_value, lviv",
        "cities/?city=kyiv, city, unknown_parameter, Did you mean",
        "regions/?pge=2, pge, unknown_parameter, page",
        "choices/?kind=fuels, kind, unknown_value, fuel",
        "colors/?utm_source=x, utm_source, unknown_parameter, utm_source"
    })
    void a_wrong_parameter_is_refused_by_name_with_a_suggestion(
            String question, String field, String code, String mentioned) {
        HttpResponse<String> answer = site.get("/api/reference/" + question, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode error =
                JsonMapper.shared().readTree(answer.body()).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).contains(mentioned);
    }

    @Test
    void who_has_the_list_already_gets_304() {
        String tag = site.get("/api/reference/colors/", "Accept-Language", "en")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> again = site.get("/api/reference/colors/", "Accept-Language", "en", "If-None-Match", tag);
        HttpResponse<String> other = site.get("/api/reference/colors/", "Accept-Language", "uk", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void the_rates_are_dated_decimal_texts() {
        JsonNode rates = json("/api/rates/");

        assertThat(rates.get("rate_date").asString()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(rates.get("base").asString()).isEqualTo("UAH");
        assertThat(rates.get("rates").get("USD").asString()).matches("\\d{2,3}\\.\\d{4}");
        assertThat(rates.get("rates").get("EUR").isString()).isTrue();
        assertThat(rates.get("rates").get("UAH").asString()).isEqualTo("1.0000");
        assertThat(site.get("/api/rates/?currency=USD").statusCode()).isEqualTo(400);
    }

    private static JsonNode json(String path) {
        return parsed(site.get(path));
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
