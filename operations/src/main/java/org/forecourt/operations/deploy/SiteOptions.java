package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.List;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.DataOption;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which installation a command is about: where its data are, and in which mode it runs. */
final class SiteOptions {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "local (a process in the background) or docker (containers); the one of the last deploy otherwise")
    private @Nullable Mode mode;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    Path dataFolder() {
        return data.path();
    }

    /** The mode on the command line, or of the last deploy; null when there is neither. */
    @Nullable
    Mode mode() {
        return mode == null ? Deployment.in(dataFolder()).mode() : mode;
    }

    /** The site of the mode; without any, what runs in the foreground is meant, which is local. */
    Site site(Terminal terminal, Interruption interruption) {
        return site(mode() == null ? Mode.LOCAL : mode(), new Wish(List.of(), false), terminal, interruption);
    }

    /**
     * What a deploy wants beside the mode.
     *
     * @param runOptions for {@code forecourt run}, in local mode only
     * @param adopt whether volumes that we did not make may be used
     */
    record Wish(List<String> runOptions, boolean adopt) {}

    /** The site of a mode. */
    Site site(Mode chosen, Wish wish, Terminal terminal, Interruption interruption) {
        return switch (chosen) {
            case LOCAL -> new LocalSite(dataFolder(), wish.runOptions(), terminal, interruption);
            case DOCKER -> new DockerSite(dataFolder(), wish.adopt(), terminal, interruption);
        };
    }

    /** Whether there is nothing that a command could be about: no data folder, and no word of containers. */
    boolean isUntouched() {
        return mode() != Mode.DOCKER && !DataFolder.isOurs(dataFolder());
    }

    /** Checks the data folder, or makes it if it is new. */
    void claim() {
        DataFolder.claim(dataFolder(), PostgresBinaries.in(dataFolder()).majorVersion());
    }

    /** Keeps other commands of this kind away until the lock is closed. Works on a full disk as well. */
    DeployLock lock(String purpose) {
        if (!DataFolder.isOurs(dataFolder())) {
            claim();
        }
        return DeployLock.take(dataFolder(), purpose);
    }
}
