package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sitemaps, robots, static files, the theme, and addresses without a language. */
class SiteFilesTest {

    private static TestSite site;
    private static String ad;

    @BeforeAll
    static void start() {
        site = TestSite.start(java.util.Map.of("DEMO_ADS", "0"));
        ad = TestAds.in(site.context()).ad().add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_sitemap_index_leads_to_every_ad_in_every_language() {
        Document index = xml("/sitemap.xml");

        String ads = index.select("loc").eachText().stream()
                .filter(url -> url.contains("/ads-"))
                .findFirst()
                .orElseThrow();
        Document sitemap = xml(ads.substring(site.url("").length()));

        assertThat(sitemap.select("url > loc").eachText())
                .containsExactly(
                        site.url("/uk/ads/toyota-camry-2018-" + ad),
                        site.url("/en/ads/toyota-camry-2018-" + ad),
                        site.url("/ru/ads/toyota-camry-2018-" + ad));
        assertThat(index.select("loc").eachText())
                .allSatisfy(url -> assertThat(
                                site.get(url.substring(site.url("").length())).statusCode())
                        .isEqualTo(200));
        assertThat(site.get("/sitemaps/ads-999.xml").statusCode()).isEqualTo(404);
        assertThat(site.get("/sitemaps/other.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void robots_are_told_where_the_sitemap_is() {
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: " + site.url("/sitemap.xml"));
    }

    @Test
    void static_files_are_compressed_ahead_and_kept_for_ever() {
        String style = Jsoup.parse(site.get("/uk/").body())
                .select("link[rel=stylesheet]")
                .attr("href");

        HttpResponse<String> answer = site.get(style, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
        assertThat(site.get("/static/../application.properties").statusCode()).isIn(400, 404);
        assertThat(site.get("/static/none.css").statusCode()).isEqualTo(404);
    }

    @Test
    void a_theme_is_kept_in_a_cookie_and_drawn_by_the_server() {
        HttpResponse<String> answer = site.send(
                "POST",
                "/en/preferences",
                "theme=dark&here=%2Fsearch%3Fmake%3Dtoyota",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/en/search?make=toyota"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("theme=dark", "HttpOnly", "SameSite=Lax");
        assertThat(Jsoup.parse(site.get("/en/", "Cookie", "theme=dark").body())
                        .select("html")
                        .attr("data-theme"))
                .isEqualTo("dark");
    }

    @Test
    void the_way_back_never_leaves_the_site() {
        for (String elsewhere :
                new String[] {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example"}) {
            HttpResponse<String> answer = site.send(
                    "POST",
                    "/en/preferences",
                    "theme=light&here=" + elsewhere,
                    "Content-Type",
                    "application/x-www-form-urlencoded");

            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(url -> assertThat(url).endsWith("/en/"));
        }
    }

    @Test
    void an_address_without_a_language_leads_to_the_ukrainian_page() {
        HttpResponse<String> answer = site.get("/search?make=toyota&utm_source=mail");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/uk/search?make=toyota&utm_source=mail"));
        assertThat(Jsoup.parse(site.get("/", "Accept-Language", "en").body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("uk");
    }

    @Test
    void a_currency_is_remembered_for_the_next_page() {
        HttpResponse<String> chosen = site.get("/en/?currency=EUR");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        Document next = Jsoup.parse(site.get("/en/search", "Cookie", cookie).body());

        assertThat(next.select(".card .price").text()).startsWith("€");
    }

    @Test
    void the_currency_can_be_switched_on_every_page() {
        for (String path :
                new String[] {"/en/", "/en/search?make=toyota", "/en/makes", "/en/makes/toyota", "/en/about"}) {
            String href = Jsoup.parse(site.get(path).body())
                    .select("a[href*=currency=UAH]")
                    .attr("href");

            assertThat(site.get(href).statusCode()).as(href).isEqualTo(200);
        }
    }

    @Test
    void switching_language_keeps_the_page_and_its_query() {
        Document page = Jsoup.parse(site.get("/en/search?make=toyota&page=2").body());

        assertThat(page.select("a[hreflang=ru][lang]").attr("href")).isEqualTo("/ru/search?make=toyota&page=2");
    }

    private static Document xml(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }
}
