package org.forecourt.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.forecourt.rig.InstalledBrowser;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, at the size and in the colours a visitor has. */
final class Browser implements AutoCloseable {

    static final Dimension SMALLEST = new Dimension(320, 700);
    static final Dimension PHONE = new Dimension(390, 844);
    static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Product product;
    private final Path screenshots;
    private final ChromeDriver driver;

    private Browser(Product product, Path screenshots, ChromeDriver driver) {
        this.product = product;
        this.screenshots = screenshots;
        this.driver = driver;
    }

    static Browser open(Product product, Path screenshots) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(InstalledBrowser.chromium().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(InstalledBrowser.driver().toFile())
                .build();
        return new Browser(product, screenshots, new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page of the site at the given size. */
    void visit(String path, Dimension size) {
        open(product.url(path), size);
    }

    /** Opens any address at the given size. */
    void open(String address, Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        size.getWidth(),
                        "height",
                        size.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        size.getWidth() < 600));
        driver.get(address);
    }

    /** Switches the scripts of all pages off, or on again. */
    void allowScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Lets no request through whose address fits one of these patterns; none lets all through again. */
    void refuse(String... addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }

    /** How wide the page is, whatever of it is visible, in CSS pixels. */
    int pageWidth() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).intValue();
    }

    /** What the visitor's system says about colours: {@code light} or {@code dark}. */
    void prefer(String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(ready -> ready.findElement(By.cssSelector(css)));
    }

    /** Clicks an element as soon as it holds still: a page that updates itself may replace it meanwhile. */
    void click(String css) {
        patiently().until(ready -> {
            ready.findElement(By.cssSelector(css)).click();
            return true;
        });
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until the condition holds, failing the test when it does not. */
    void await(java.util.function.BooleanSupplier condition) {
        patiently().until(ready -> condition.getAsBoolean());
    }

    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class);
    }

    /** The path and query of the page shown. */
    String address() {
        return String.valueOf(driver.executeScript("return location.pathname + location.search"));
    }

    /** Warnings and errors of the console since the last call, for example what the content security policy refused. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    /** Keeps a picture of what is visible, for people to look at. */
    void screenshot(String name) {
        try {
            Files.createDirectories(screenshots);
            Files.write(screenshots.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
