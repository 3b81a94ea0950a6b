package org.forecourt.operations;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Run the whole product in the foreground: database, site and API, mailing service.")
final class RunCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "PORT", description = "the site's port instead of 8000")
    private @Nullable Integer port;

    @Option(names = "--mailing-port", paramLabel = "PORT", description = "the mailing service's port instead of 8001")
    private @Nullable Integer mailingPort;

    @Option(names = "--no-demo", description = "make no demo ads")
    private boolean noDemo;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    @Override
    public Integer call() {
        Path folder = data.path();
        Settings settings = Home.settings(folder).with(chosen());
        return new Run(folder, settings, Terminal.onStandardOutput()).toTheEnd();
    }

    private Map<Setting, String> chosen() {
        Map<Setting, String> chosen = new EnumMap<>(Setting.class);
        if (port != null) {
            chosen.put(Setting.APP_PORT, checked(port, "--port"));
        }
        if (mailingPort != null) {
            chosen.put(Setting.MAILING_PORT, checked(mailingPort, "--mailing-port"));
        }
        if (noDemo) {
            chosen.put(Setting.DEMO_ADS, "0");
        }
        return chosen;
    }

    private static String checked(int number, String option) {
        if (number < 1 || number > MAX_PORT) {
            throw new Refusal("%s must be a port from 1 to %d and not %d".formatted(option, MAX_PORT, number));
        }
        return String.valueOf(number);
    }
}
