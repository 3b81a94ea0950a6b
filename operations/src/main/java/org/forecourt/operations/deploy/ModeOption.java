package org.forecourt.operations.deploy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which mode the installation runs that a command outside of deployment is about. */
public final class ModeOption {

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "local or docker (containers); the one of the last deploy otherwise")
    private @Nullable Mode mode;

    /** Whether it runs on containers: the word of the command line, else of the last deploy. */
    public boolean isDocker(Path dataFolder) {
        Mode chosen = mode == null ? Deployment.in(dataFolder).mode() : mode;
        return chosen == Mode.DOCKER;
    }
}
