package org.forecourt.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forecourt.TestSite;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Model;
import org.forecourt.places.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reference lists can be narrowed to, over HTTP. */
class ReferenceFiltersTest {

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

    @Test
    void makes_are_filtered_by_type_and_popularity() {
        List<String> boats = codes("/api/reference/makes/?vehicle_type=boat");
        List<String> boatsAndTrailers = codes("/api/reference/makes/?vehicle_type=boat&vehicle_type=trailer");
        JsonNode popular = json("/api/reference/makes/?popular=true");
        JsonNode others = json("/api/reference/makes/?popular=false");

        assertThat(boats).hasSize(catalog.makes("boat").size()).doesNotContain("toyota");
        assertThat(boatsAndTrailers).hasSizeGreaterThan(boats.size()).containsAll(boats);
        assertThat(popular.get("results")).allMatch(make -> make.get("popular").asBoolean());
        assertThat(others.get("results")).noneMatch(make -> make.get("popular").asBoolean());
        assertThat(popular.get("count").asInt() + others.get("count").asInt())
                .isEqualTo(catalog.makes().size());
    }

    @Test
    void models_are_filtered_by_make_and_type_and_say_what_they_come_with() {
        JsonNode models = json("/api/reference/models/?make=toyota&make=honda&vehicle_type=car");
        JsonNode camry = models.get("results")
                .valueStream()
                .filter(model -> model.get("code").asString().equals("camry"))
                .findFirst()
                .orElseThrow();
        Model expected = catalog.model("toyota", "camry").orElseThrow();

        assertThat(models.get("results"))
                .allMatch(model -> Set.of("toyota", "honda")
                        .contains(model.get("make").get("code").asString()));
        assertThat(camry.get("make").get("name").asString()).isEqualTo("Toyota");
        assertThat(camry.get("vehicle_type").asString()).isEqualTo("car");
        assertThat(camry.get("year_from").asInt()).isEqualTo(expected.yearFrom());
        assertThat(camry.has("year_to")).isTrue();
        assertThat(camry.get("engine_cc").get("min").asInt()).isPositive();
        assertThat(camry.get("bodies").get(0).asString())
                .isEqualTo(expected.specification().bodies().getFirst());
    }

    @Test
    void a_valid_but_contradictory_combination_is_empty() {
        JsonNode models = json("/api/reference/models/?make=toyota&vehicle_type=boat");

        assertThat(models.get("count").asInt()).isZero();
        assertThat(models.get("results").isEmpty()).isTrue();
    }

    @Test
    void generations_belong_to_the_asked_model() {
        JsonNode generations = json("/api/reference/generations/?make=toyota&model=camry");

        assertThat(generations.get("count").asInt())
                .isEqualTo(catalog.generations("toyota", "camry").size())
                .isPositive();
        assertThat(generations.get("results"))
                .allMatch(generation -> generation.get("make").asString().equals("toyota")
                        && generation.get("model").asString().equals("camry"));
    }

    @Test
    void words_belong_to_the_asked_type_or_kind() {
        assertThat(codes("/api/reference/bodies/?vehicle_type=bus")).containsExactly("city_bus", "coach", "minibus");
        assertThat(codes("/api/reference/choices/?kind=drive")).containsExactly("fwd", "rwd", "awd", "4wd");
        JsonNode hull = json("/api/reference/characteristics/?vehicle_type=boat")
                .get("results")
                .valueStream()
                .filter(characteristic -> characteristic.get("code").asString().equals("hull"))
                .findFirst()
                .orElseThrow();
        assertThat(hull.get("kind").asString()).isEqualTo("choice");
        assertThat(hull.get("options").get(0).get("names").get("en").asString()).isNotEmpty();
        assertThat(hull.get("unit").isNull()).isTrue();
    }

    @Test
    void cities_belong_to_the_asked_region() {
        JsonNode cities = json("/api/reference/cities/?region=lviv");

        assertThat(cities.get("count").asInt())
                .isEqualTo(site.bean(Places.class).cities("lviv").size());
        assertThat(cities.get("results").get(0).get("latitude").asDouble()).isBetween(48.0, 51.0);
    }

    private static List<String> codes(String path) {
        List<String> codes = new ArrayList<>();
        json(path).get("results").forEach(entry -> codes.add(entry.get("code").asString()));
        return codes;
    }

    private static JsonNode json(String path) {
        return parsed(site.get(path));
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
