package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

@ExtendWith(WithProduct.class)
class MailPagesTest {

    private final Product product;
    private final Browser browser;
    private MailWorld world;

    MailPagesTest(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @BeforeEach
    void mails() {
        world = MailWorld.make(product);
        browser.await(() -> world.wasSent() && world.hasFailed());
        world.returnSent();
        signIn();
    }

    /** The key is asked for also where a person on this machine needs none. */
    private void signIn() {
        open("/", Browser.DESKTOP);
        if (browser.all("form[action='/sign-out']").isEmpty()) {
            open("/sign-in", Browser.DESKTOP);
            browser.find("#key").sendKeys(product.secret("operator-key"), Keys.ENTER);
            browser.await(() -> !browser.all("form[action='/sign-out']").isEmpty());
        }
    }

    @AfterEach
    void asItWas() {
        browser.allowScripts(true);
        browser.prefer("light");
        browser.driver().manage().deleteAllCookies();
    }

    @Test
    void axe_finds_nothing_on_any_page_in_any_language_light_and_dark() {
        List<String> violations = new ArrayList<>();
        for (String page : world.pages(first("/refusals?state=open"), first("/mailbox"))) {
            violations.addAll(violations(page));
        }
        browser.driver().manage().deleteAllCookies();
        violations.addAll(violations("/sign-in"));

        assertThat(violations).isEmpty();
    }

    private List<String> violations(String page) {
        List<String> violations = new ArrayList<>();
        for (String language : Site.LANGUAGES) {
            for (String colors : List.of("light", "dark")) {
                String address = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
                browser.prefer(colors);
                open(address, Browser.DESKTOP);
                assertThat(browser.find("html").getAttribute("lang")).isEqualTo(language);
                violations.addAll(Axe.violations(browser, colors + " " + address));
            }
        }
        return violations;
    }

    @Test
    void no_page_scrolls_sideways_on_the_smallest_phone() {
        List<String> wide = new ArrayList<>();
        for (String page : world.pages(first("/refusals?state=open"), first("/mailbox"))) {
            for (String language : Site.LANGUAGES) {
                open(page + (page.contains("?") ? "&" : "?") + "lang=" + language, Browser.SMALLEST);
                if (browser.pageWidth() > Browser.SMALLEST.getWidth()) {
                    wide.add(language + " " + page + " is " + browser.pageWidth() + " px wide");
                }
            }
        }

        assertThat(wide).isEmpty();
    }

    @Test
    void the_first_screen_of_the_journal_on_a_phone_shows_mails() {
        for (Dimension phone : List.of(Browser.SMALLEST, Browser.PHONE)) {
            open("/journal", phone);

            assertThat(browser.find(".list tbody tr").getRect().getY()).isLessThan(phone.getHeight() * 3 / 4);
        }
    }

    @Test
    void figures_that_are_not_renewed_say_so_until_they_are() {
        open("/", Browser.DESKTOP);
        assertThat(browser.find(".stale").isDisplayed()).isFalse();
        browser.refuse("*/live");

        browser.await(() -> {
            browser.driver().executeScript("document.querySelector('.stale').getAnimations()[0].finish()");
            return browser.find(".stale").isDisplayed();
        });
        browser.refuse();

        browser.await(() -> !browser.find(".stale").isDisplayed());
    }

    @Test
    void a_mail_is_found_read_and_a_refused_one_mended_without_scripts() {
        browser.allowScripts(false);
        open("/journal", Browser.PHONE);
        browser.click(".filters summary");
        browser.click("input[name=state][value=sent]");
        browser.find("#recipient").sendKeys("olena@example.com", Keys.ENTER);
        browser.await(() -> driverAddress().endsWith("/journal?recipient=olena%40example.com&state=sent"));
        browser.click(".list td.main a");
        browser.click(".tabs a[href$='view=text']");
        assertThat(browser.find("pre.source").getText()).contains("https://forecourt.example/reset");

        open("/refusals?state=open", Browser.PHONE);
        browser.click(".list td.main a");
        browser.find("#recipient").clear();
        browser.find("#recipient").sendKeys("olena@example.com", Keys.ENTER);
        browser.await(() -> driverAddress().contains("/messages/"));
        assertThat(browser.find(".notice").getText()).isNotBlank();
    }

    private String driverAddress() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    /** The address of the first entry of a list. */
    private String first(String list) {
        open(list, Browser.DESKTOP);
        return String.valueOf(browser.find(".list td.main a, .inbox a").getDomAttribute("href"));
    }

    private void open(String path, Dimension size) {
        browser.open(product.mailUrl(path), size);
    }
}
