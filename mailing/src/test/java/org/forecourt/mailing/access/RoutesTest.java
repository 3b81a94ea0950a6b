package org.forecourt.mailing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of routes against the handlers of the running service, and every row against every kind of caller. */
class RoutesTest {

    /** The door sends errors there by itself; nobody may ask for it. */
    private static final Set<String> INTERNAL = Set.of("ANY /error");

    private static TestService local;
    private static TestService production;

    @BeforeAll
    static void start() {
        local = TestService.start(Map.of("RATE_LIMITS", "off"));
        production = TestService.start(Map.of("ENVIRONMENT", "production", "RATE_LIMITS", "off"));
    }

    @AfterAll
    static void stop() {
        local.close();
        production.close();
    }

    @Test
    void every_handler_has_a_row_and_every_row_a_handler() {
        Set<String> rows = Routes.ALL.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> handlers = mapped();
        handlers.removeAll(INTERNAL);

        assertThat(rows).isEqualTo(handlers);
        assertThat(rows).hasSameSizeAs(Routes.ALL);
    }

    @Test
    void outside_local_nobody_passes_where_the_table_asks_for_somebody() {
        for (Route route : Routes.ALL) {
            assertThat(isInside(production, route)).as(route + " nobody").isEqualTo(route.isOpenTo(Caller.NOBODY));
            assertThat(isInside(production, route, "Authorization", "Bearer wrong"))
                    .as(route + " wrong key")
                    .isEqualTo(route.isOpenTo(Caller.NOBODY));
            assertThat(isInside(production, route, "Authorization", "Bearer " + TestService.KEY))
                    .as(route + " service key")
                    .isEqualTo(route.isOpenTo(Caller.SERVICE));
        }
    }

    @Test
    void in_local_a_browser_on_this_machine_needs_no_sign_in_for_pages_but_the_key_for_the_api() {
        for (Route route : Routes.ALL) {
            assertThat(isInside(local, route)).as(route + " here").isEqualTo(route.isOpenTo(Caller.LOCAL_PERSON));
            assertThat(isInside(local, route, "X-Forwarded-For", "203.0.113.7"))
                    .as(route + " through a proxy")
                    .isEqualTo(route.isOpenTo(Caller.NOBODY));
        }
    }

    @Test
    void the_name_of_another_host_that_points_here_opens_nothing() {
        for (Route route : Routes.ALL) {
            String answer =
                    local.raw("%s %s HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                            .formatted(route.method(), path(route)));

            assertThat(isInside(Integer.parseInt(answer.substring(9, 12))))
                    .as(route.toString())
                    .isEqualTo(route.isOpenTo(Caller.NOBODY));
        }
    }

    @Test
    void what_is_not_listed_does_not_exist_with_the_right_key_either() {
        for (String path : new String[] {
            "/error",
            "/actuator",
            "/actuator/health",
            "/api",
            "/api/ads",
            "/webjars/swagger-ui/5.31.0/swagger-ui.css",
            "/v3/api-docs",
            "/mailing.properties",
            "/console/console.css",
            "/.env",
            "/health/x"
        }) {
            assertThat(local.read(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static boolean isInside(TestService service, Route route, String... headers) {
        HttpResponse<String> answer = service.send(route.method(), path(route), "", headers);
        assertThat(answer.statusCode()).as(route.toString()).isNotEqualTo(500);
        if (answer.statusCode() == 401) {
            assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        }
        return isInside(answer.statusCode());
    }

    private static boolean isInside(int status) {
        return status != 401 && status != 403;
    }

    private static Set<String> mapped() {
        return local.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path -> methods(info).stream().map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return methods.isEmpty() ? Set.of("ANY") : methods;
    }

    private static String path(Route route) {
        return route.pattern()
                .getPatternString()
                .replaceAll("\\{id}", "0193a5c2-7b1e-7c3a-9d52-3f5be1f0c4aa")
                .replaceAll("\\{[^}]*}", "x")
                .replace("/**", "/x");
    }
}
