package org.forecourt.mailing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.web.QueryParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API against the routes and handlers it describes. */
class SchemaTest {

    private static final List<String> PROGRAMS = List.of("/api/", "/health", "/metrics");

    private static TestService service;
    private static JsonNode schema;

    @BeforeAll
    static void start() {
        service = TestService.start();
        schema =
                JsonMapper.builder().build().readTree(service.get("/api/schema").body());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_route_for_programs_is_described_and_nothing_else() {
        Set<String> routes = Routes.ALL.stream()
                .map(Route::toString)
                .filter(route -> PROGRAMS.stream().anyMatch(route.split(" ")[1]::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations().keySet()).isEqualTo(routes);
    }

    @Test
    void what_needs_the_key_says_so() {
        for (Route route : Routes.ALL) {
            JsonNode operation = operations().get(route.toString());
            if (operation != null) {
                assertThat(operation.has("security")).as(route.toString()).isEqualTo(route.isOpenTo(Caller.NOBODY));
            }
        }
    }

    @Test
    void every_parameter_is_described_and_no_other() {
        Map<String, Set<String>> accepted = new TreeMap<>();
        service.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(entry -> entry.getKey()
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> {
                            QueryParameters known = entry.getValue().getMethodAnnotation(QueryParameters.class);
                            entry.getKey()
                                    .getPatternValues()
                                    .forEach(path -> accepted.put(
                                            method + " " + path,
                                            known == null ? Set.of() : new TreeSet<>(List.of(known.value()))));
                        }));

        operations()
                .forEach((name, operation) ->
                        assertThat(parameters(operation)).as(name).isEqualTo(accepted.get(name)));
    }

    @Test
    void every_reference_leads_somewhere() {
        Pattern.compile("\"#(/components/[^\"]+)\"")
                .matcher(schema.toString())
                .results()
                .forEach(found -> assertThat(schema.at(found.group(1)).isMissingNode())
                        .as(found.group(1))
                        .isFalse());
    }

    @Test
    void the_browser_asks_no_other_host_and_runs_nothing_inline() {
        String page = service.get("/docs").body();

        assertThat(page).doesNotContain("http://", "https://", "style=", "<script>");
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> assertThat(service.get(found.group(1)).statusCode())
                        .as(found.group(1))
                        .isEqualTo(200));
        assertThat(service.get("/docs/../mailing.properties").statusCode()).isEqualTo(404);
        assertThat(service.get("/docs/openapi.json").statusCode()).isEqualTo(404);
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        schema.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return operations;
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").stringValue().equals("query")) {
                names.add(parameter.get("name").stringValue());
            }
        });
        return names;
    }
}
