package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Back to what ran before the last upgrade; the data stay as they are. */
@Command(name = "rollback", description = "Go back to the version that ran before the last upgrade; the data stay.")
public final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Mixin
    private final PatienceOption patience = new PatienceOption();

    @Override
    public Integer call() {
        if (options.mode() == null || options.isUntouched()) {
            throw new Refusal("nothing was deployed here that could go back");
        }
        Terminal terminal = Terminal.onStandardOutput();
        long start = System.nanoTime();
        Interruption interruption = Interruption.toldOn(terminal);
        interruption.leaves("nothing was changed; repeat it any time");
        Site site = options.site(terminal, interruption);
        try (DeployLock lock = options.lock("rollback")) {
            site.rollBack(patience.asked());
        } finally {
            interruption.isOver();
        }
        terminal.line(
                "The version before serves again after %s. The sources are still the newer ones: check the older out before the next deploy"
                        .formatted(Terminal.seconds(start)));
        return ExitStatus.DONE;
    }
}
