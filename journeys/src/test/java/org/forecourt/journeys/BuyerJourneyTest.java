package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@ExtendWith(WithProduct.class)
class BuyerJourneyTest {

    private final Browser browser;

    BuyerJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void scriptsOn() {
        browser.allowScripts(true);
    }

    @Test
    void a_buyer_goes_from_home_over_a_filter_to_an_ad_sees_the_phone_and_changes_the_language() {
        browser.visit("/uk/", Browser.DESKTOP);
        browser.screenshot("1-home");
        chooseCars();

        browser.await(() -> browser.address().startsWith("/uk/search?vehicle_type=car"));
        browser.screenshot("2-search");
        int before = browser.all(".card").size();
        assertThat(before).isPositive();

        filterByYearInPlace();
        browser.screenshot("3-filtered");
        assertThat(browser.all(".chip")).isNotEmpty();

        browser.click(".card-link");
        browser.await(() -> browser.address().startsWith("/uk/ads/"));
        browser.screenshot("4-ad");
        revealPhone();
        browser.screenshot("5-phone");

        browser.click("header .menu:has(a[hreflang]) summary");
        browser.click("header a[hreflang=en]");
        browser.await(() -> browser.address().startsWith("/en/ads/"));
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
        browser.screenshot("6-english");
    }

    @Test
    void the_same_way_works_on_a_phone_without_scripts() {
        browser.allowScripts(false);
        browser.visit("/uk/", Browser.PHONE);
        browser.screenshot("phone-1-home");
        chooseCars();

        browser.await(() -> browser.all(".results .card").size() > 0);
        browser.screenshot("phone-2-search");
        browser.click(".card-link");
        browser.await(() -> !browser.all("form.reveal").isEmpty());
        browser.screenshot("phone-3-ad");
        revealPhone();
        browser.screenshot("phone-4-phone");
    }

    @Test
    void the_gallery_is_turned_by_keys() {
        browser.visit("/uk/search?vehicle_type=car", Browser.DESKTOP);
        browser.click(".card-link");
        browser.await(() -> browser.address().startsWith("/uk/ads/"));
        assertThat(browser.find(".gallery-count").getText()).isEqualTo("1 / 3");

        browser.find(".slides").sendKeys(Keys.ARROW_RIGHT);

        browser.await(() -> browser.find(".gallery-count").getText().equals("2 / 3"));
    }

    private void chooseCars() {
        WebElement car = browser.find("input[name=vehicle_type][value=car]");
        car.findElement(By.xpath("./..")).click();
        browser.click("main form button.primary");
    }

    private void filterByYearInPlace() {
        Object document = browser.driver().executeScript("return window.sameDocument = true");
        assertThat(document).isEqualTo(true);
        WebElement year = browser.find("#search-form [name=year_min]");
        year.sendKeys("2016", Keys.TAB);
        browser.await(() -> browser.address().contains("year_min=2016"));
        assertThat(browser.driver().executeScript("return window.sameDocument"))
                .as("the page was updated in place")
                .isEqualTo(true);
    }

    private void revealPhone() {
        assertThat(browser.all("#phones a[href^='tel:']")).isEmpty();
        browser.find("form.reveal button").sendKeys(Keys.ENTER);
        assertThat(browser.find("#phones a[href^='tel:']").getText()).startsWith("+380");
    }
}
