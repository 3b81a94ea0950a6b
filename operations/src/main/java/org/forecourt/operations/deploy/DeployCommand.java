package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the product up and proves it: everything it says at the end was asked of what runs. */
@Command(
        name = "deploy",
        description = "Bring the product up, in the background or on containers, and verify it. Repeat it as you like.")
public final class DeployCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Mixin
    private final LocalOptions local = new LocalOptions();

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "who gets the test mail; the sender of the site's mail otherwise")
    private @Nullable String to;

    @Option(
            names = "--adopt",
            description = "docker mode: use volumes of our names that we did not make, without asking")
    private boolean adopt;

    @Option(
            names = "--service",
            arity = "0..1",
            fallbackValue = "print",
            paramLabel = "WHAT",
            description = "local mode: print a systemd unit, or --service=install: let systemd run the product")
    private @Nullable String service;

    @Override
    public Integer call() {
        Mode mode = options.mode();
        if (mode == null) {
            throw new Refusal("choose --mode local (a process in the background) or --mode docker (containers)");
        }
        Terminal terminal = Terminal.onStandardOutput();
        if (service != null) {
            return service(mode, service, terminal);
        }
        if (mode == Mode.DOCKER && !local.arguments().isEmpty()) {
            throw new Refusal(
                    "%s is for local mode: the ports of docker mode are 8000 and 8001, its settings are in env-config"
                            .formatted(local.arguments().getFirst()));
        }
        return deploy(mode, terminal);
    }

    private int deploy(Mode mode, Terminal terminal) {
        var recipient = Recipient.of(to);
        long start = System.nanoTime();
        Interruption interruption = Interruption.toldOn(terminal);
        interruption.leaves("nothing was changed; repeat it any time");
        options.claim();
        try (DeployLock lock = options.lock("deploy")) {
            new EnvironmentFiles(Home.folder())
                    .ensure()
                    .forEach(made -> terminal.line("Made " + made + " from its example"));
            SiteOptions.Wish wish = new SiteOptions.Wish(local.arguments(), adopt);
            Site site = options.site(mode, wish, terminal, interruption);
            site.bringUp();
            Deployment known = Deployment.in(options.dataFolder());
            known.with(mode, known.fingerprint()).writeInto(options.dataFolder());
            interruption.leaves("the site runs and is not verified yet; ./forecourt verify does it");
            terminal.line("Verifying…");
            int status = new Report(terminal).of(site.findings(recipient));
            terminal.line(
                    status == ExitStatus.DONE
                            ? "Deployed and verified after " + Terminal.seconds(start)
                            : "The site runs, and what is red above has to be cured. Then: ./forecourt verify");
            return status;
        } finally {
            interruption.isOver();
        }
    }

    private int service(Mode mode, String what, Terminal terminal) {
        if (mode != Mode.LOCAL) {
            throw new Refusal("--service is for local mode: containers come back by themselves with the engine");
        }
        ServiceUnit unit = new ServiceUnit(options.dataFolder(), local.arguments());
        switch (what) {
            case "print" -> terminal.line(unit.text());
            case "install" -> {
                try (DeployLock lock = options.lock("deploy")) {
                    new EnvironmentFiles(Home.folder()).ensure();
                    unit.install(terminal);
                }
                return deploy(mode, terminal);
            }
            default -> throw new Refusal("--service knows print and install and not '%s'".formatted(what));
        }
        return ExitStatus.DONE;
    }
}
