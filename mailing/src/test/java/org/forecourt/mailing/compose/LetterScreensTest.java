package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.rig.InstalledBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Mails on a small telephone and on a desk, looked at by a browser; the pictures stay in {@code target/letters}. */
class LetterScreensTest {

    private static final Path FOLDER = Path.of("target/letters");
    private static final int PHONE = 320;
    private static final int DESK = 600;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(InstalledBrowser.chromium().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-dev-shm-usage");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(InstalledBrowser.driver().toFile())
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void every_mail_fits_a_small_telephone_and_can_be_read_and_tapped() {
        for (MailMessage message : Letters.samples()) {
            for (int width : new int[] {PHONE, DESK}) {
                show(message, width, "");

                assertFits(message, width);
                assertThat(number("return Math.min(...[...document.querySelectorAll('h1,p,td span,a')]"
                                + ".map(e => parseFloat(getComputedStyle(e).fontSize)))"))
                        .as("smallest letters of " + message.template())
                        .isGreaterThanOrEqualTo(13);
            }
            assertThat(number("const b = document.querySelector('td[bgcolor=\"#0f6b4f\"] a');"
                            + " return b ? b.getBoundingClientRect().height : 48"))
                    .isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void long_words_hostile_values_and_twenty_ads_fit_too() {
        for (Template template : Template.values()) {
            MailMessage message = Letters.hostile(template, MailLocale.UK);

            show(message, PHONE, "hostile-");

            assertFits(message, PHONE);
            assertThat(number("return window.alerted ? 1 : 0")).isZero();
        }
    }

    @Test
    void text_stands_out_from_its_ground_also_when_a_client_inverts_both() {
        List<String> faint = new ArrayList<>();
        for (Template template : Template.values()) {
            show(Letters.SAMPLES.of(template, MailLocale.EN), DESK, "");
            Object found = browser.executeScript(CONTRAST);
            ((List<?>) found).forEach(text -> faint.add(template + ": " + text));
        }

        assertThat(faint).isEmpty();
    }

    private static void show(MailMessage message, int width, String prefix) {
        String name =
                prefix + message.template().code() + "-" + message.locale().code() + "-" + width;
        Path page = FOLDER.resolve(name + ".html").toAbsolutePath();
        Letters.keep(page, Letters.COMPOSER.compose(message).html());
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width == PHONE));
        browser.get(page.toUri().toString());
        int height = (int) number("return document.documentElement.scrollHeight");
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        Math.min(height, 4_000),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width == PHONE));
        keep(FOLDER.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static void assertFits(MailMessage message, int width) {
        assertThat(number("return document.documentElement.scrollWidth"))
                .as(message.template() + " at " + width)
                .isLessThanOrEqualTo(width);
        assertThat(number("return Math.max(...[...document.querySelectorAll('body *')]"
                        + ".map(e => e.getBoundingClientRect().right))"))
                .as("right edge of " + message.template() + " at " + width)
                .isLessThanOrEqualTo(width);
    }

    private static double number(String script) {
        return ((Number) browser.executeScript(script)).doubleValue();
    }

    private static void keep(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** WCAG's contrast of every text with the ground it stands on, as it is and with both colours inverted. */
    private static final String CONTRAST = """
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const light = rgb => {
              const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const contrast = (a, b) => {
              const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
              return (x + 0.05) / (y + 0.05);
            };
            const ground = e => {
              for (; e; e = e.parentElement) {
                const c = parse(getComputedStyle(e).backgroundColor);
                if (c.length === 3 || c[3] > 0) return c.slice(0, 3);
              }
              return [255, 255, 255];
            };
            const inverted = rgb => rgb.map(v => 255 - v);
            const faint = [];
            for (const e of document.querySelectorAll('h1, p, td, span, a')) {
              const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
              if (!own) continue;
              const ink = parse(getComputedStyle(e).color).slice(0, 3), paper = ground(e);
              const worst = Math.min(contrast(ink, paper), contrast(inverted(ink), inverted(paper)));
              if (worst < 4.5) faint.push(e.textContent.trim().slice(0, 40) + ' ' + worst.toFixed(2));
            }
            return faint;
            """;
}
