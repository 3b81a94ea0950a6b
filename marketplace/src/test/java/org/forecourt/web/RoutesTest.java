package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: one row for every route of the running app. Today everybody is anonymous. */
class RoutesTest {

    /** Route → what an anonymous caller gets. A new route fails the test until somebody decides its row. */
    private static final Map<String, Integer> ANONYMOUS = Map.ofEntries(
            Map.entry("GET /api/ads", 200),
            Map.entry("GET /api/ads/count", 200),
            Map.entry("GET /api/ads/{id}", 200),
            Map.entry("GET /api/ads/{id}/similar", 200),
            Map.entry("POST /api/ads/{id}/phone-reveal", 200),
            Map.entry("GET /api/makes/popular", 200),
            Map.entry("GET /api/price-ranges", 400),
            Map.entry("GET /api/market-figures", 400),
            Map.entry("GET /api/rates", 200),
            Map.entry("GET /api/reference/vehicle-types", 200),
            Map.entry("GET /api/reference/characteristics", 200),
            Map.entry("GET /api/reference/bodies", 200),
            Map.entry("GET /api/reference/colors", 200),
            Map.entry("GET /api/reference/choices", 200),
            Map.entry("GET /api/reference/makes", 200),
            Map.entry("GET /api/reference/models", 200),
            Map.entry("GET /api/reference/generations", 200),
            Map.entry("GET /api/reference/regions", 200),
            Map.entry("GET /api/reference/cities", 200),
            Map.entry("GET /api/schema", 200),
            Map.entry("GET /api/schema.yaml", 404),
            Map.entry("GET /api/docs", 200),
            Map.entry("GET /api/docs/{file}", 200),
            Map.entry("GET /health", 200),
            Map.entry("GET /health/details", 200),
            // only with the service key, see below
            Map.entry("GET /metrics", 404),
            Map.entry("GET /media/photos/{folder}/{file}", 404),
            Map.entry("GET /media/**", 404),
            Map.entry("ANY /error", 404),
            // pages; {language} is one of three
            Map.entry("GET /", 200),
            Map.entry("GET /{language}", 200),
            Map.entry("GET /{language}/search", 200),
            Map.entry("GET /{language}/ads/{ad}", 200),
            Map.entry("GET /{language}/ads/{ad}/phone", 303),
            Map.entry("POST /{language}/ads/{ad}/phone", 200),
            Map.entry("GET /{language}/makes", 200),
            Map.entry("GET /{language}/makes/{make}", 200),
            Map.entry("GET /{language}/makes/{make}/{model}", 200),
            Map.entry("GET /{language}/{name}", 200),
            Map.entry("GET /{language}/suggestions", 200),
            Map.entry("POST /{language}/preferences", 400),
            Map.entry("GET /{language}/unsubscribe/{token}", 404),
            Map.entry("POST /{language}/unsubscribe/{token}", 404),
            Map.entry("GET /robots.txt", 200),
            Map.entry("GET /sitemap.xml", 200),
            Map.entry("GET /sitemaps/{name}", 404));

    private static final String KEY = "a-key-of-this-test-only";

    private static TestSite site;
    private static String ad;

    @BeforeAll
    static void start() {
        site = TestSite.start(Map.of("MAILING_SERVICE_KEY", KEY));
        ad = TestAds.in(site.context()).ad().add();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void every_route_of_the_app_has_a_row_and_every_row_a_route() {
        assertThat(mapped()).isEqualTo(new TreeSet<>(ANONYMOUS.keySet()));
    }

    @Test
    void an_anonymous_caller_gets_what_the_table_says() {
        ANONYMOUS.forEach((route, status) -> {
            String method = route.split(" ")[0].replace("ANY", "GET");
            HttpResponse<String> answer = site.send(method, path(route.split(" ")[1]), "");

            assertThat(answer.statusCode()).as(route).isEqualTo(status);
        });
    }

    @Test
    void figures_exist_for_whoever_shows_the_service_key_only() {
        assertThat(site.get("/metrics", "Authorization", "Bearer " + KEY).statusCode())
                .isEqualTo(200);
        assertThat(site.get("/metrics", "Authorization", "Bearer " + KEY).body())
                .contains("forecourt_backup_age_seconds NaN", "forecourt_backup_period_seconds 86400.0");
        for (String wrong : new String[] {"Bearer wrong", "Bearer", "Basic " + KEY, KEY}) {
            assertThat(site.get("/metrics", "Authorization", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(site.get("/health", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_listed_does_not_exist() {
        for (String path : new String[] {
            "/admin", "/actuator/health", "/login", "/logout", "/webjars/swagger-ui/5.31.0/swagger-ui.css", "/api",
            "/api/users", "/h2-console", "/.env", "/application.properties", "/api/ads/1/2/3", "/error"
        }) {
            int status = site.get(path).statusCode();
            assertThat(status).as(path).isIn(404, 301, 302);
        }
    }

    private static Set<String> mapped() {
        return site.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .map(path -> method(info) + " " + path.replaceAll(":[a-z|]+}", "}")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(Enum::name)
                .orElse("ANY");
    }

    private static String path(String pattern) {
        return pattern.replace("{id}", ad)
                .replace("{language}/{name}", "en/about")
                .replace("{language}", "en")
                .replace("{ad}", "toyota-camry-2018-" + ad)
                .replace("{make}", "toyota")
                .replace("{model}", "camry")
                .replace("{file}", "start.js")
                .replace("{folder}", "ab")
                .replace("/**", "/x")
                .replaceAll("\\{[^}]*}", "x");
    }
}
