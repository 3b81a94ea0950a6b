package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes away what deploys made; the data only when told twice. */
@Command(name = "uninstall", description = "Take away what deploys made; the data stay unless told twice.")
public final class UninstallCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Option(names = "--delete-data", description = "delete all data as well; needs --yes-delete-data too")
    private boolean deleteData;

    @Option(names = "--yes-delete-data", description = "the second word for it")
    private boolean yesDeleteData;

    @Override
    public Integer call() {
        if (deleteData != yesDeleteData) {
            throw new Refusal(
                    "data are deleted only when --delete-data and --yes-delete-data are both given: nothing was done");
        }
        Terminal terminal = Terminal.onStandardOutput();
        if (options.isUntouched()) {
            terminal.line("Nothing was ever deployed on " + options.dataFolder());
            return ExitStatus.DONE;
        }
        Interruption interruption = Interruption.toldOn(terminal);
        Site site = options.site(terminal, interruption);
        try (DeployLock lock = options.lock("uninstall")) {
            site.uninstall(deleteData);
            Deployment.removeFrom(options.dataFolder());
            KeptVersion.removeFrom(options.dataFolder());
        } finally {
            interruption.isOver();
        }
        terminal.line(deleteData ? "Uninstalled, data deleted" : "Uninstalled; the data stay");
        return ExitStatus.DONE;
    }
}
