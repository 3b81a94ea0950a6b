package org.forecourt.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the installation's data are. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder; without it, the folder data beside the forecourt command")
    private @Nullable Path data;

    /** The folder as an absolute path; relative ones count from where the command was called. */
    public Path path() {
        Path chosen = data == null ? Home.folder().resolve("data") : data;
        return chosen.toAbsolutePath().normalize();
    }
}
