package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs and how it is. */
@Command(name = "status", description = "Say what runs and whether it is healthy; status 0 only if it is.")
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.onStandardOutput();
        Standing standing =
                options.site(terminal, Interruption.toldOn(terminal)).standing();
        standing.lines().forEach(terminal::line);
        return standing.isGood() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
