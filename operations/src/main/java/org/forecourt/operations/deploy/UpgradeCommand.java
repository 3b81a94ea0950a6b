package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** From the version that runs to the one in the sources, with a backup first and a way back by itself. */
@Command(
        name = "upgrade",
        description =
                "Replace what runs by the version in the sources: backup first, back by itself when it is not healthy.")
public final class UpgradeCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Mixin
    private final FirstBackup backup = new FirstBackup();

    @Mixin
    private final PatienceOption patience = new PatienceOption();

    @Override
    public Integer call() {
        Mode mode = options.mode();
        if (mode == null || options.isUntouched()) {
            throw new Refusal("nothing was deployed here that could be upgraded: ./forecourt deploy comes first");
        }
        Terminal terminal = Terminal.onStandardOutput();
        long start = System.nanoTime();
        Interruption interruption = Interruption.toldOn(terminal);
        interruption.leaves("nothing was changed; repeat it any time");
        Site site = options.site(terminal, interruption);
        try (DeployLock lock = options.lock("upgrade")) {
            if (!site.upgrade(backup, patience.asked())) {
                terminal.line("The version in the sources runs already: nothing to upgrade");
                return ExitStatus.DONE;
            }
            interruption.leaves("the new version serves and is not verified yet; ./forecourt verify does it");
            terminal.line("Verifying…");
            int status = new Report(terminal).of(site.findings(null));
            terminal.line(
                    status == ExitStatus.DONE
                            ? "Upgraded and verified after " + Terminal.seconds(start)
                            : "The new version serves, and what is red above has to be cured; ./forecourt rollback is the way back");
            return status;
        } finally {
            interruption.isOver();
        }
    }
}
