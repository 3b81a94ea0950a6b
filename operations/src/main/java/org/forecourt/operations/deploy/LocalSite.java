package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.Finding;
import org.forecourt.operations.Home;
import org.forecourt.operations.Instance;
import org.forecourt.operations.LocalVerification;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;

/** The product as one process of this machine, in the background, with everything it keeps in the data folder. */
final class LocalSite implements Site {

    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path dataFolder;
    private final List<String> runOptions;
    private final Terminal terminal;
    private final Interruption interruption;
    private final LocalProcess process;

    LocalSite(Path dataFolder, List<String> runOptions, Terminal terminal, Interruption interruption) {
        this.dataFolder = dataFolder;
        this.runOptions = runOptions;
        this.terminal = terminal;
        this.interruption = interruption;
        this.process = new LocalProcess(dataFolder);
    }

    @Override
    public void bringUp() {
        Home.settings(dataFolder);
        String wanted = Fingerprint.ofProgram(runOptions);
        Optional<LocalProcess.Holder> holder = process.holder();
        if (holder.isPresent() && !holder.get().isRun()) {
            throw new Refusal("the data folder %s is in use by %s: wait until it ends"
                    .formatted(dataFolder, DataFolder.holder(dataFolder)));
        }
        LocalStart start = new LocalStart(dataFolder, terminal, interruption);
        if (holder.isEmpty()) {
            start.fresh(() -> new BackgroundRun(dataFolder, runOptions).start(wanted));
            return;
        }
        start.awaitInstance(holder.get().process());
        String running = process.instance().map(Instance::deployment).orElse(null);
        if (wanted.equals(running) || ServiceUnit.DEPLOYED.equals(running)) {
            terminal.line("Runs already as process %d and is up to date"
                    .formatted(holder.get().process().pid()));
            start.awaitHealth(holder.get().process());
            return;
        }
        if (running == null) {
            throw new Refusal(
                    "process %d runs this installation in the foreground: end it with Ctrl-C or ./forecourt stop, then deploy again"
                            .formatted(holder.get().process().pid()));
        }
        terminal.line("Program, options or settings have changed since the last deploy: starting anew");
        stop();
        start.fresh(() -> new BackgroundRun(dataFolder, runOptions).start(wanted));
    }

    @Override
    public List<Finding> findings(@Nullable EmailAddress to) {
        return LocalVerification.of(dataFolder).findings(to);
    }

    @Override
    public Standing standing() {
        return new LocalStanding(dataFolder).now();
    }

    @Override
    public void stop() {
        LocalProcess.Holder holder = process.holder().orElse(null);
        if (holder == null) {
            terminal.line("Nothing runs on " + dataFolder);
            return;
        }
        if (!holder.isRun()) {
            throw new Refusal("process %d is a management command on %s: wait until it ends"
                    .formatted(holder.process().pid(), dataFolder));
        }
        interruption.leaves("process %d goes on ending; ./forecourt status tells"
                .formatted(holder.process().pid()));
        terminal.run("Stopping process " + holder.process().pid(), () -> end(holder.process()));
        terminal.line("Stopped; all data are in " + dataFolder);
    }

    @Override
    public boolean upgrade(FirstBackup backup, Optional<Duration> patience) {
        return upgrade(patience).run(backup);
    }

    @Override
    public void rollBack(Optional<Duration> patience) {
        upgrade(patience).takeBack();
    }

    private LocalUpgrade upgrade(Optional<Duration> patience) {
        return new LocalUpgrade(
                dataFolder,
                this,
                new LocalStart(dataFolder, terminal, interruption, patience.orElse(LocalUpgrade.PATIENCE)),
                terminal);
    }

    private void end(ProcessHandle running) {
        running.destroy();
        if (!process.isFreeWithin(STOP)) {
            throw new DeployFailure(
                    "process %d has not ended within %d s".formatted(running.pid(), STOP.toSeconds()),
                    "Look into ./forecourt logs; kill -9 %d loses no data".formatted(running.pid()));
        }
    }

    @Override
    public int logs(LogRequest request) {
        if (!request.services().isEmpty()) {
            throw new Refusal("in local mode both services share one log: leave out "
                    + request.services().getFirst());
        }
        return new LogFile(dataFolder.resolve("logs").resolve("forecourt.log"), terminal).show(request);
    }

    @Override
    public void uninstall(boolean deleteData) {
        stop();
        ServiceUnit.removeFor(dataFolder, terminal);
        if (deleteData) {
            new DataDeletion(dataFolder, terminal).run();
        }
    }
}
