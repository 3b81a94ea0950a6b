package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.Optional;
import org.forecourt.operations.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long another version may take. */
final class PatienceOption {

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "how long the other version may take to become healthy (docker mode: 20, local mode: 60)")
    private @Nullable Integer seconds;

    /** @throws Refusal when it is no time in which anything could start */
    Optional<Duration> asked() {
        if (seconds != null && seconds < 1) {
            throw new Refusal("--patience needs a number of seconds above 0");
        }
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
