package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What every page type owes its readers and their browsers, in every language. */
class PublicPagesTest {

    private static TestSite site;
    private static String ad;

    @BeforeAll
    static void start() {
        site = TestSite.start(java.util.Map.of("DEMO_ADS", "0"));
        TestAds ads = TestAds.in(site.context());
        for (int i = 0; i < 25; i++) {
            ads.ad().photos(i % 4).add();
        }
        ads.ad()
                .model("motorcycle", "honda", "africa_twin")
                .with("body", "enduro")
                .add();
        ad = ads.ad().photos(3).add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Arguments> pages() {
        List<String> paths = List.of(
                "/",
                "/search",
                "/search?make=toyota&price_max=20000&currency=EUR&view=list&page=2",
                "/search?color=purple",
                "/ads/toyota-camry-2018-AD",
                "/makes",
                "/makes/toyota",
                "/makes/toyota/camry",
                "/about",
                "/safety",
                "/terms",
                "/privacy",
                "/nowhere",
                "/search?prise_max=5");
        return Stream.of("uk", "en", "ru").flatMap(code -> paths.stream().map(path -> Arguments.of(code, path)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void a_page_has_one_heading_its_language_and_its_siblings(String code, String path) {
        Document page = page(code, path);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("html").attr("lang")).isEqualTo(code);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("link[rel=canonical]").attr("href")).startsWith(site.url("/" + code + "/"));
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactlyInAnyOrder("uk", "en", "ru", "x-default");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void a_page_runs_and_loads_nothing_but_the_sites_own(String code, String path) {
        Document page = page(code, path);

        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey())
                        .filter(name -> name.startsWith("on") || name.startsWith("hx-on")))
                .isEmpty();
        assertThat(page.select("script:not([src])").eachAttr("type")).allMatch("application/ld+json"::equals);
        assertThat(page.select("script[src], link[rel=stylesheet], img, use, form").stream()
                        .flatMap(element -> Stream.of("src", "href", "action").map(element::attr))
                        .filter(url -> !url.isEmpty()))
                .allMatch(url -> url.startsWith("/") && !url.startsWith("//"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void structured_data_are_well_formed(String code, String path) {
        for (Element script : page(code, path).select("script[type=application/ld+json]")) {
            var document = new JsonMapper().readTree(script.data());

            assertThat(document.get("@context").asString()).isEqualTo("https://schema.org");
            assertThat(document.get("@type").asString()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void controls_have_names_ids_are_unique_and_pictures_have_sizes(String code, String path) {
        Document page = page(code, path);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = control.hasAttr("aria-label")
                    || !control.parents().select("label").isEmpty()
                    || !page.select("label[for=" + control.id() + "]").isEmpty();
            assertThat(labelled).as(control.outerHtml()).isTrue();
        }
        assertThat(page.select("a, button").stream()
                        .filter(element -> element.text().isBlank()
                                && !element.hasAttr("aria-label")
                                && element.select("img[alt]").isEmpty()))
                .isEmpty();
        assertThat(page.select("img:not([width]), img:not([height]), img:not([alt])"))
                .allMatch(image -> !image.parents().select("dialog").isEmpty());
    }

    private static Document page(String code, String path) {
        String address = "/" + code + path.replace("AD", ad);
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(path.equals("/nowhere") ? 404 : path.contains("prise") ? 400 : 200);
        return Jsoup.parse(answer.body(), site.url(address));
    }
}
