package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller meets outside the paved road, on a live port. */
class ProblemsTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void an_unknown_path_of_the_api_is_a_problem_in_the_language_of_the_caller() {
        HttpResponse<String> answer = site.get("/api/nothing", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, 404);
        assertThat(problem(answer).get("title").asString()).isEqualTo("Not found");
    }

    @Test
    void problems_are_in_ukrainian_unless_another_language_is_asked_for() {
        assertThat(title("/api/nothing", "Accept-Language", "de, ru;q=0.5")).isEqualTo("Не найдено");
        assertThat(title("/api/nothing", "Accept-Language", "garbage;;;q=x")).isEqualTo("Не знайдено");
        assertThat(title("/api/nothing")).isEqualTo("Не знайдено");
    }

    @Test
    void who_prefers_many_languages_is_answered_in_one_of_them() {
        String many = "xx-%1$d, ".repeat(40).formatted(7) + "en;q=0.1";

        assertThat(site.get("/health", "Accept-Language", many).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/search", "Accept-Language", many).statusCode()).isEqualTo(200);
        assertThat(title("/api/nothing", "Accept-Language", many)).isEqualTo("Not found");
        assertThat(site.rawGet("/api/ads", "Accept-Language: " + "uk,".repeat(8000)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_page_that_does_not_exist_is_a_page_in_the_language_of_its_path() {
        HttpResponse<String> answer = site.get("/en/nothing", "Accept-Language", "uk");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("lang=\"en\"", "Not found");
    }

    @Test
    void a_method_that_a_path_does_not_know_is_405_with_allow() {
        HttpResponse<String> answer = site.send("DELETE", "/health", "", "Accept-Language", "en");

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertProblem(site.send("FROB", "/health", ""), 405);
    }

    @Test
    void an_endpoint_without_parameters_refuses_any() {
        HttpResponse<String> answer = site.get("/health?verbose=1", "Accept-Language", "en");

        assertProblem(answer, 400);
        JsonNode error = problem(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("verbose");
        assertThat(error.get("code").asString()).isEqualTo("unknown_parameter_only");
    }

    @Test
    void a_format_nobody_offers_is_406() {
        assertProblem(site.get("/health", "Accept", "text/csv"), 406);
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() {
        assertThat(site.rawGet("/health?q=\u00ff\u00fe"))
                .startsWith("HTTP/1.1 400")
                .contains("\"status\":400");
        assertThat(site.rawGet("/api/ads%2F1/")).startsWith("HTTP/1.1 400").contains("urn:forecourt:problem");
        assertThat(site.rawGet("/en/ads%2F1/")).startsWith("HTTP/1.1 400").contains("<html lang=\"en\">");
        assertThat(site.rawGet("/api/%zz")).startsWith("HTTP/1.1 400").contains("urn:forecourt:problem");
        assertThat(site.rawGet("/api/a;b=c")).startsWith("HTTP/1.1 400").contains("urn:forecourt:problem");
    }

    @Test
    void headers_of_32_kilobytes_are_read_and_larger_ones_are_refused() {
        assertThat(site.rawGet("/health", "X-Long: " + "x".repeat(32_000))).startsWith("HTTP/1.1 200");
        assertThat(site.rawGet("/health?" + "x".repeat(32_000) + "=1"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"xxx");
        assertThat(site.rawGet("/health", "X-Long: " + "x".repeat(100_000)))
                .startsWith("HTTP/1.1 4")
                .contains("urn:forecourt:problem");
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        for (String path : new String[] {"/health", "/api/nothing", "/en/nothing"}) {
            HttpResponse<String> answer = site.get(path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void a_trailing_slash_is_optional() {
        assertThat(site.get("/health/").statusCode()).isEqualTo(200);
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
    }

    private static String title(String path, String... headers) {
        return problem(site.get(path, headers)).get("title").asString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem(answer).propertyNames()).containsExactly("type", "title", "status", "detail", "errors");
        assertThat(problem(answer).get("status").asInt()).isEqualTo(status);
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
