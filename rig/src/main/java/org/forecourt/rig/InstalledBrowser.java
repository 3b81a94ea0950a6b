package org.forecourt.rig;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Chromium and its driver are. {@code ./forecourt test} installs Debian's where there are none; {@code CHROMIUM} and
 * {@code CHROMEDRIVER} name others.
 */
public final class InstalledBrowser {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    private InstalledBrowser() {}

    public static Path chromium() {
        return find("CHROMIUM", BROWSERS);
    }

    public static Path driver() {
        return find("CHROMEDRIVER", DRIVERS);
    }

    private static Path find(String variable, List<String> names) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Path::of)
                .or(() -> names.stream().flatMap(InstalledBrowser::onPath).findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need " + names.getFirst() + ": install the packages chromium and"
                                + " chromium-driver or set " + variable + " to its program"));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
