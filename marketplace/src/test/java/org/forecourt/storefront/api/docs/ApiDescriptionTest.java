package org.forecourt.storefront.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.forecourt.TestSite;
import org.forecourt.search.AdParameters;
import org.forecourt.web.Parameter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API: complete, unchanged unless somebody meant it, and browsable without another host. */
class ApiDescriptionTest {

    private static final Path SNAPSHOT = Path.of("src/test/resources/api-schema.json");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Renew it with {@code -Dsnapshots=renew} and read the difference before you commit it. */
    @Test
    void the_description_is_the_one_that_was_agreed() throws IOException {
        String nextYear = String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear() + 1);
        String described = MAPPER.writeValueAsString(description("en"))
                .replace(site.url(""), "http://localhost:8000")
                .replace("\"maximum\" : " + nextYear, "\"maximum\" : \"next year\"");
        if ("renew".equals(System.getProperty("snapshots"))) {
            Files.writeString(SNAPSHOT, described + "\n");
        }

        assertThat(described.strip()).isEqualTo(Files.readString(SNAPSHOT).strip());
    }

    @Test
    void it_is_openapi_3_1_with_every_parameter_explained() {
        JsonNode schema = description("uk");

        assertThat(schema.get("openapi").asString()).startsWith("3.1");
        JsonNode list = schema.get("paths").get("/api/ads/").get("get");
        TreeSet<String> described = new TreeSet<>();
        list.get("parameters").forEach(parameter -> {
            described.add(parameter.get("name").asString());
            assertThat(parameter.get("description").asString()).isNotBlank();
        });
        assertThat(described)
                .isEqualTo(new TreeSet<>(site.bean(AdParameters.class).parameters().stream()
                        .map(Parameter::name)
                        .toList()));
        assertThat(list.get("responses").propertyNames()).contains("200", "304", "400", "429", "500");
        assertThat(list.get("summary").asString()).isEqualTo("Чинні оголошення з фільтрами, порядком і сторінками");
    }

    @Test
    void it_says_of_every_member_of_an_ad_whether_it_may_be_null() {
        JsonNode ad = description("en").get("components").get("schemas").get("AdJson");

        assertThat(ad.get("required")).hasSize(32);
        assertThat(ad.get("properties").get("mileage_km").get("type").toString())
                .contains("integer", "null");
        assertThat(ad.get("properties").get("year").get("type").toString()).isEqualTo("\"integer\"");
    }

    @Test
    void the_browser_loads_everything_from_the_site_itself_and_no_inline_script() {
        HttpResponse<String> page = site.get("/api/docs/", "Accept-Language", "en");
        Document document = Jsoup.parse(page.body());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "style-src 'self' 'unsafe-inline'");
        for (Element script : document.select("script")) {
            assertThat(script.data()).isEmpty();
            assertThat(site.get(script.attr("src")).statusCode()).isEqualTo(200);
        }
        assertThat(site.get(document.select("link[rel=stylesheet]").attr("href"))
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/css;charset=UTF-8");
        assertThat(List.of("http://", "https://")).noneMatch(page.body()::contains);
        assertThat(site.get("/api/docs/package.json").statusCode()).isEqualTo(404);
    }

    private static JsonNode description(String language) {
        HttpResponse<String> answer = site.get("/api/schema", "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}
