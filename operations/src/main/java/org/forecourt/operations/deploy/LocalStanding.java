package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.Instance;

/** How an installation without containers stands, asked of the process and its two ports. */
final class LocalStanding {

    private final Path dataFolder;
    private final Probe probe = new Probe();

    LocalStanding(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    Standing now() {
        Optional<Instance> instance = new LocalProcess(dataFolder).instance();
        if (instance.isEmpty()) {
            String what = DataFolder.isTaken(dataFolder)
                    ? "is in use by %s, which serves nothing yet".formatted(DataFolder.holder(dataFolder))
                    : "nothing runs; start it: ./forecourt deploy --mode local";
            return new Standing(false, List.of("mode      local", "data      %s (%s)".formatted(dataFolder, what)));
        }
        return of(instance.get());
    }

    private Standing of(Instance running) {
        boolean good = probe.isHealthy(running.port()) && probe.isHealthy(running.mailingPort());
        return new Standing(
                good,
                List.of(
                        "mode      local, in the " + (running.deployment() == null ? "foreground" : "background"),
                        "process   %d, for %s, %s"
                                .formatted(running.process(), age(running), memory(running.process())),
                        "site      http://localhost:%d/ %s".formatted(running.port(), probe.words(running.port())),
                        "mail      http://localhost:%d/ %s"
                                .formatted(running.mailingPort(), probe.words(running.mailingPort())),
                        "data      " + dataFolder,
                        "log       " + dataFolder.resolve("logs").resolve("forecourt.log")));
    }

    private static String age(Instance running) {
        Duration age = Duration.between(running.startedAt(), Instant.now()).truncatedTo(ChronoUnit.SECONDS);
        return age.toDays() > 0
                ? "%d days %d h".formatted(age.toDays(), age.toHoursPart())
                : "%d h %d min %d s".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }

    private static String memory(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB of memory")
                    .findFirst()
                    .orElse("memory unknown");
        } catch (IOException notLinux) {
            return "memory unknown";
        }
    }
}
