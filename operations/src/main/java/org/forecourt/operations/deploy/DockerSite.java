package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.operations.Finding;
import org.forecourt.operations.Home;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.Verification;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The product as the containers of {@code docker-compose.yml}. */
final class DockerSite implements Site {

    private static final Verification.Hints HINTS = new Verification.Hints(
            "Start it: ./forecourt deploy --mode docker", "See: docker logs pg", "docker exec app manage");

    private final Path dataFolder;
    private final boolean adopt;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Path home = Home.folder();

    DockerSite(Path dataFolder, boolean adopt, Terminal terminal, Interruption interruption) {
        this.dataFolder = dataFolder;
        this.adopt = adopt;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public void bringUp() {
        Engine engine = Engine.find(home);
        List<Container> ours = new Strangers(engine, home).requireNone();
        Deployment known = Deployment.in(dataFolder);
        String wanted = Fingerprint.ofStack(home);
        if (wanted.equals(known.fingerprint()) && allHealthy(ours)) {
            terminal.line("All containers run, and nothing has changed since the last deploy");
            return;
        }
        Deployment allowed = new Preconditions(engine, ports(), terminal).require(ours, known, adopt);
        // what is under way has no fingerprint: whoever comes after an interruption does all of it again
        allowed.with(Mode.DOCKER, null).writeInto(dataFolder);
        interruption.leaves(
                "some containers may run; data are safe. Repeat ./forecourt deploy to go on, ./forecourt stop ends them");
        boolean changed = !wanted.equals(known.fingerprint());
        new DockerStart(engine, ports(), dataFolder, terminal).run(changed ? ours : List.of());
        // an upgrade that was killed has nothing to put back any more
        List.of(Images.SERVING, Images.NEXT).forEach(tag -> Images.untag(engine, tag));
        allowed.with(Mode.DOCKER, wanted)
                .knowing(SchemaState.ofThisProgram().newest())
                .writeInto(dataFolder);
    }

    private PublishedPorts ports() {
        return PublishedPorts.in(home);
    }

    private static boolean allHealthy(List<Container> containers) {
        return Stack.SERVICES.stream()
                .allMatch(name -> containers.stream()
                        .anyMatch(container -> container.name().equals(name) && container.isHealthy()));
    }

    @Override
    public List<Finding> findings(@Nullable EmailAddress to) {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        Settings settings = settings();
        EmailAddress recipient = to == null ? MailFrom.of(settings).address() : to;
        List<Finding> findings = new ArrayList<>();
        findings.add(new DatabasePlace(engine).finding());
        findings.addAll(new Verification(settings, HINTS).findings(DockerInside.ask(engine, recipient), recipient));
        return findings;
    }

    /** What the stack runs with, as far as it matters outside. Secrets are not asked for: their files may be elsewhere. */
    private Settings settings() {
        Map<String, String> environment = new HashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.isSecret()) {
                environment.put(setting.name() + "_FILE", "");
            }
        }
        environment.put(Setting.IS_DOCKER.name(), "true");
        Map<Setting, String> stack = new EnumMap<>(Setting.class);
        stack.put(Setting.APP_PORT, String.valueOf(ports().app()));
        stack.put(Setting.MAILING_PORT, String.valueOf(ports().mailing()));
        stack.put(Setting.RABBITMQ_HOST, "rabbitmq");
        return Settings.load(home.resolve("env-config"), environment).with(stack);
    }

    @Override
    public Standing standing() {
        Engine engine = Engine.find(home);
        Map<String, Container> found = engine.containers(Stack.CONTAINERS).stream()
                .collect(Collectors.toMap(Container::name, container -> container));
        Probe probe = new Probe();
        List<String> lines = new ArrayList<>(List.of("mode      docker"));
        for (String name : Stack.SERVICES) {
            lines.add("%-9s %s".formatted(name, words(Optional.ofNullable(found.get(name)))));
        }
        lines.add("site      http://localhost:%d/ %s".formatted(ports().app(), probe.words(ports().app())));
        lines.add("mail      http://localhost:%d/ %s".formatted(ports().mailing(), probe.words(ports().mailing())));
        boolean good = allHealthy(List.copyOf(found.values()))
                && found.values().stream().allMatch(container -> Labels.areOurs(container.labels()))
                && probe.isHealthy(ports().app())
                && probe.isHealthy(ports().mailing());
        return new Standing(good, lines);
    }

    private static String words(Optional<Container> container) {
        return container
                .map(found -> Labels.areOurs(found.labels()) ? found.words() : "there is one, but not Forecourt's")
                .orElse("absent");
    }

    @Override
    public void stop() {
        Engine engine = Engine.find(home);
        if (new Strangers(engine, home).requireNone().stream().noneMatch(Container::isRunning)) {
            terminal.line("Nothing runs");
            return;
        }
        interruption.leaves("some containers may still run; repeat ./forecourt stop");
        compose(engine, "Stopping the containers", "stop");
        terminal.line("Stopped; all data stay in their volumes");
    }

    private void compose(Engine engine, String what, String... arguments) {
        String[] last = {""};
        int status = terminal.run(what, () -> engine.compose(line -> last[0] = line, arguments));
        if (status != 0) {
            throw new DeployFailure("compose failed: " + last[0].strip(), "Repeat it; see docker ps -a");
        }
    }

    @Override
    public boolean upgrade(FirstBackup backup, Optional<Duration> patience) {
        return new DockerUpgrade(dataFolder, terminal, interruption).run(backup, patience.orElse(Rollout.PATIENCE));
    }

    @Override
    public void rollBack(Optional<Duration> patience) {
        new DockerRollback(dataFolder, terminal, interruption).run(patience.orElse(Rollout.PATIENCE));
    }

    @Override
    public int logs(LogRequest request) {
        return new DockerLogs(Engine.find(home), home).show(request);
    }

    @Override
    public void uninstall(boolean deleteData) {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        interruption.leaves("some containers may still be there; repeat ./forecourt uninstall");
        compose(engine, "Removing the containers", "down");
        new DockerRemains(engine, terminal).remove(deleteData);
    }
}
