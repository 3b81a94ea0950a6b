package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.operations.Greeting;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** The unit by which systemd starts the product with the machine and again after a failure. */
final class ServiceUnit {

    /** What a run that systemd started says about itself; see {@link Greeting#DEPLOYED}. */
    static final String DEPLOYED = "service";

    private static final Path FOLDER = Path.of("/etc/systemd/system");
    private static final String NAME = "forecourt.service";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String TEXT = """
            [Unit]
            Description=Forecourt, a vehicle marketplace
            After=network-online.target
            Wants=network-online.target

            [Service]
            User=%s
            WorkingDirectory=%s
            Environment=JAVA_HOME=%s
            Environment="FORECOURT_JAVA_OPTIONS=-D%s=%s"
            ExecStart=%s run --data %s%s
            SuccessExitStatus=0 143
            Restart=on-failure
            RestartSec=5
            # status 2 says that a setting has to be mended first
            RestartPreventExitStatus=2
            TimeoutStartSec=15min
            TimeoutStopSec=60
            NoNewPrivileges=yes
            UMask=0077

            [Install]
            WantedBy=multi-user.target
            """;

    private final Path dataFolder;
    private final List<String> runOptions;

    ServiceUnit(Path dataFolder, List<String> runOptions) {
        this.dataFolder = dataFolder;
        this.runOptions = runOptions;
    }

    /** The unit's file. Its user is the one who calls this. */
    String text() {
        String options =
                String.join("", runOptions.stream().map(option -> " " + option).toList());
        return TEXT.formatted(
                System.getProperty("user.name"),
                Home.folder().toString().replace("%", "%%"),
                System.getProperty("java.home"),
                Greeting.DEPLOYED,
                DEPLOYED,
                quoted(Home.folder().resolve("forecourt")),
                quoted(dataFolder),
                options);
    }

    /** Percent signs mean something to systemd, and blanks end a word. */
    private static String quoted(Path path) {
        String text = path.toString().replace("%", "%%");
        return text.contains(" ") ? '"' + text + '"' : text;
    }

    /** Writes the unit, and lets systemd start it now and with the machine. */
    void install(Terminal terminal) {
        if (!Files.isWritable(FOLDER) || !Files.isDirectory(Path.of("/run/systemd/system"))) {
            throw new Refusal(
                    "a service unit needs systemd and root: write the lines of ./forecourt deploy --mode local --service into "
                            + FOLDER.resolve(NAME) + " there");
        }
        try {
            Files.writeString(FOLDER.resolve(NAME), text());
        } catch (IOException failed) {
            throw new Refusal(
                    "%s cannot be written (%s): check its rights".formatted(FOLDER.resolve(NAME), failed.getMessage()));
        }
        terminal.run("Starting the service", () -> {
            systemctl("daemon-reload");
            systemctl("enable", "--now", NAME);
        });
    }

    /** Stops and removes the unit if it is the one of this data folder. */
    static void removeFor(Path dataFolder, Terminal terminal) {
        Path unit = FOLDER.resolve(NAME);
        try {
            if (Files.isReadable(unit) && Files.readString(unit).contains("--data " + quoted(dataFolder))) {
                systemctl("disable", "--now", NAME);
                Files.delete(unit);
                systemctl("daemon-reload");
                terminal.line("Removed the service unit " + unit);
            }
        } catch (IOException failed) {
            throw new DeployFailure(
                    "the service unit %s cannot be removed (%s)".formatted(unit, failed.getMessage()),
                    "Remove it as root");
        }
    }

    private static void systemctl(String... arguments) {
        External.Result result = External.run(
                Stream.concat(Stream.of("systemctl"), Stream.of(arguments)).toList(), PATIENCE);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "systemctl %s failed: %s".formatted(String.join(" ", arguments), result.oneLine()),
                    "See: systemctl status " + NAME);
        }
    }
}
