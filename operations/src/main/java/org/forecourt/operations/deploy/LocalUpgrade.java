package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.Home;
import org.forecourt.operations.Instance;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** From the program that runs in the background to this one, which the launcher has built beside it, and back. */
final class LocalUpgrade {

    /** A process has no node beside it that serves meanwhile, so nobody waits long for one that does not come. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path dataFolder;
    private final LocalSite site;
    private final LocalStart start;
    private final Terminal terminal;
    private final LocalProcess process;

    LocalUpgrade(Path dataFolder, LocalSite site, LocalStart start, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.site = site;
        this.start = start;
        this.terminal = terminal;
        this.process = new LocalProcess(dataFolder);
    }

    /** False when this program runs already. */
    boolean run(FirstBackup backup) {
        Home.settings(dataFolder);
        Instance instance = requireBackground();
        RunningProgram before = RunningProgram.of(process.holder()
                .orElseThrow(() -> new Refusal("the process has just ended: ./forecourt deploy"))
                .process());
        String wanted = Fingerprint.ofProgram(before.runOptions());
        if (wanted.equals(instance.deployment())) {
            return false;
        }
        if (!before.exists()) {
            throw new Refusal(
                    "files of the running program are gone, so there would be no way back: ./forecourt stop, then ./forecourt deploy");
        }
        Map<String, Integer> known = before.schema().newest();
        SchemaState.ofThisProgram().requireServing(known);
        backup.make(Mode.LOCAL, dataFolder);
        BackgroundRun run = new BackgroundRun(dataFolder, before.runOptions());
        Optional<KeptVersion> older = KeptVersion.in(dataFolder);
        before.keep();
        new KeptVersion(Instant.now(), null, before.command(), known).writeInto(dataFolder);
        try {
            replace(() -> start.fresh(() -> run.start(wanted)), () -> start.fresh(() -> run.again(before)), "new");
        } catch (DeployFailure isBack) {
            older.ifPresentOrElse(kept -> kept.writeInto(dataFolder), () -> KeptVersion.removeFrom(dataFolder));
            throw isBack;
        }
        older.filter(kept -> !before.command().equals(kept.program())).ifPresent(LocalUpgrade::letGo);
        return true;
    }

    private Instance requireBackground() {
        Instance instance = process.instance()
                .orElseThrow(() -> new Refusal(
                        "nothing runs on %s, and an upgrade goes from a version that serves: ./forecourt deploy --mode local"
                                .formatted(dataFolder)));
        if (instance.deployment() == null) {
            throw new Refusal(
                    "process %d runs this installation in the foreground: end it with Ctrl-C and start it again"
                            .formatted(instance.process()));
        }
        if (ServiceUnit.DEPLOYED.equals(instance.deployment())) {
            throw new Refusal(
                    "systemd runs this installation: ./forecourt backup, then systemctl restart forecourt, which starts the new version");
        }
        return instance;
    }

    private SchemaState schema() {
        try (OpenInstallation installation = new OpenInstallation(dataFolder, terminal, "upgrade")) {
            return SchemaState.of(installation.reach());
        }
    }

    /** Back to the program of before the last upgrade. */
    void takeBack() {
        KeptVersion kept = KeptVersion.in(dataFolder).orElseThrow(LocalUpgrade::nothingKept);
        List<String> program = kept.program();
        if (program == null) {
            throw nothingKept();
        }
        RunningProgram before = new RunningProgram(program);
        if (!before.exists()) {
            throw new Refusal(
                    "the kept program is gone: check out the older sources and ./forecourt deploy --mode local");
        }
        DockerRollback.requireServing(schema(), kept);
        BackgroundRun run = new BackgroundRun(dataFolder, before.runOptions());
        if (process.instance().isEmpty()) {
            start.fresh(() -> run.again(before));
        } else {
            requireBackground();
            RunningProgram newer =
                    RunningProgram.of(process.holder().orElseThrow().process());
            replace(() -> start.fresh(() -> run.again(before)), () -> start.fresh(() -> run.again(newer)), "kept");
        }
        before.letGo();
        KeptVersion.removeFrom(dataFolder);
    }

    private static Refusal nothingKept() {
        return new Refusal("nothing is kept to go back to: only ./forecourt upgrade keeps the version before");
    }

    private void replace(Runnable target, Runnable back, String which) {
        site.stop();
        try {
            target.run();
        } catch (DeployFailure | Refusal unhealthy) {
            long begin = System.nanoTime();
            terminal.line("Not healthy: back to the version before…");
            site.stop();
            back.run();
            throw new DeployFailure(
                    "the %s version did not become healthy, and the one before serves again after %s: %s"
                            .formatted(which, Terminal.seconds(begin), unhealthy.getMessage()),
                    "Cure that, and repeat it");
        }
    }

    private static void letGo(KeptVersion kept) {
        if (kept.program() != null) {
            new RunningProgram(kept.program()).letGo();
        }
    }
}
