package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Dimension;

@ExtendWith(WithProduct.class)
class AccessibilityTest {

    private static final Dimension SMALLEST = new Dimension(320, 700);

    @Test
    void axe_finds_nothing_on_any_page_in_any_language_light_and_dark(Product product, Browser browser) {
        List<String> violations = new ArrayList<>();
        for (String page : Site.pages(product)) {
            for (String language : Site.LANGUAGES) {
                for (String colors : List.of("light", "dark")) {
                    browser.prefer(colors);
                    browser.visit(Site.inLanguage(language, page), Browser.DESKTOP);
                    violations.addAll(violations(browser, colors + " " + Site.inLanguage(language, page)));
                }
            }
        }
        browser.prefer("light");

        assertThat(violations).isEmpty();
    }

    @Test
    void no_page_scrolls_sideways_on_the_smallest_phone(Product product, Browser browser) {
        List<String> wide = new ArrayList<>();
        for (String page : Site.pages(product)) {
            browser.visit(page, SMALLEST);
            Number width = (Number) browser.driver().executeScript("return document.documentElement.scrollWidth");
            if (width.intValue() > SMALLEST.getWidth()) {
                wide.add(page + " is " + width + " px wide");
            }
        }

        assertThat(wide).isEmpty();
    }

    private static List<String> violations(Browser browser, String where) {
        Results results = new AxeBuilder().analyze(browser.driver());
        assertThat(results.getPasses()).as("axe ran on " + where).isNotEmpty();
        return results.getViolations().stream()
                .map(rule -> where + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getTarget() + " "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
