package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends what runs; all data stay. */
@Command(name = "stop", description = "End what runs; all data stay.")
public final class StopCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.onStandardOutput();
        if (options.isUntouched()) {
            terminal.line("Nothing was ever deployed on " + options.dataFolder());
            return ExitStatus.DONE;
        }
        Interruption interruption = Interruption.toldOn(terminal);
        Site site = options.site(terminal, interruption);
        try (DeployLock lock = options.lock("stop")) {
            site.stop();
        } finally {
            interruption.isOver();
        }
        return ExitStatus.DONE;
    }
}
