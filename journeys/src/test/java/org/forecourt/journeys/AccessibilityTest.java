package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithProduct.class)
class AccessibilityTest {

    @Test
    void axe_finds_nothing_on_any_page_in_any_language_light_and_dark(Product product, Browser browser) {
        List<String> violations = new ArrayList<>();
        for (String page : Site.pages(product)) {
            for (String language : Site.LANGUAGES) {
                for (String colors : List.of("light", "dark")) {
                    browser.prefer(colors);
                    browser.visit(Site.inLanguage(language, page), Browser.DESKTOP);
                    violations.addAll(Axe.violations(browser, colors + " " + Site.inLanguage(language, page)));
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
            browser.visit(page, Browser.SMALLEST);
            if (browser.pageWidth() > Browser.SMALLEST.getWidth()) {
                wide.add(page + " is " + browser.pageWidth() + " px wide");
            }
        }

        assertThat(wide).isEmpty();
    }
}
