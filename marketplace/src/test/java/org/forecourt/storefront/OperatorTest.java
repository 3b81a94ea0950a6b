package org.forecourt.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.forecourt.TestSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OperatorTest {

    @Test
    void who_runs_the_site_and_how_to_reach_him_stands_on_the_pages_of_the_law() {
        Map<String, String> operator =
                Map.of("OPERATOR_NAME", "Авто <b>& Ко</b>", "OPERATOR_CONTACT", "office@cars.example");
        try (TestSite site = TestSite.start(operator)) {
            for (String page : new String[] {"/uk/privacy", "/en/terms", "/ru/about"}) {
                assertThat(Jsoup.parse(site.get(page).body()).select(".prose").text())
                        .as(page)
                        .contains("Авто <b>& Ко</b>", "office@cars.example");
            }
        }
    }

    @Test
    void a_site_whose_operator_gave_nothing_says_so() {
        try (TestSite site = TestSite.start()) {
            assertThat(site.get("/en/privacy").body()).contains("has not given a name or a contact yet");
        }
    }
}
