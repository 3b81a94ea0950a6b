package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** The rules of axe-core on the page that a browser shows. */
final class Axe {

    private Axe() {}

    /**
     * What breaks a rule, one line each. Frames are left out: they hold mails, without scripts, which have tests of their own.
     *
     * @param where named in every line
     */
    static List<String> violations(Browser browser, String where) {
        Results results = new AxeBuilder().disableIframeTesting().analyze(browser.driver());
        assertThat(results.getPasses()).as("axe ran on " + where).isNotEmpty();
        return results.getViolations().stream()
                .map(rule -> where + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getTarget() + " "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
