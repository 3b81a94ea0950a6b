package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithProduct.class)
class PageWeightTest {

    private static final int BUDGET = 30_000;

    private static final String RESOURCES = """
            return performance.getEntriesByType('resource').map(entry => ({
              url: entry.name, kind: entry.initiatorType, bytes: entry.encodedBodySize}))""";

    @Test
    void scripts_and_styles_stay_small_and_nothing_comes_from_another_host(Product product, Browser browser) {
        for (String page : Site.pages(product)) {
            browser.visit(page, Browser.PHONE);

            List<Map<String, Object>> resources = resources(browser);

            assertThat(resources).as(page).allMatch(resource -> url(resource).startsWith(product.url("/")));
            assertThat(bytes(resources, ".js")).as("JavaScript of " + page).isBetween(1L, (long) BUDGET);
            assertThat(bytes(resources, ".css")).as("CSS of " + page).isBetween(1L, (long) BUDGET);
        }
    }

    @Test
    void the_content_security_policy_has_nothing_to_complain_about(Product product, Browser browser) {
        browser.complaints();
        for (String page : List.of("/uk/", "/uk/search", "/uk/about", "/api/docs")) {
            browser.visit(page, Browser.DESKTOP);

            assertThat(browser.complaints()).as(page).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> resources(Browser browser) {
        return (List<Map<String, Object>>) browser.driver().executeScript(RESOURCES);
    }

    private static long bytes(List<Map<String, Object>> resources, String suffix) {
        return resources.stream()
                .filter(resource -> url(resource).endsWith(suffix))
                .mapToLong(resource -> Long.parseLong(String.valueOf(resource.get("bytes"))))
                .sum();
    }

    private static String url(Map<String, Object> resource) {
        return String.valueOf(resource.get("url"));
    }
}
