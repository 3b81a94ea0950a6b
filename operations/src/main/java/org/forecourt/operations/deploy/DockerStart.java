package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.Terminal;

/** Builds, starts, lets changed settings take effect, and waits until both services answer. */
final class DockerStart {

    private final Engine engine;
    private final PublishedPorts ports;
    private final Path dataFolder;
    private final Terminal terminal;

    DockerStart(Engine engine, PublishedPorts ports, Path dataFolder, Terminal terminal) {
        this.engine = engine;
        this.ports = ports;
        this.dataFolder = dataFolder;
        this.terminal = terminal;
    }

    /**
     * Returns when both services answer.
     *
     * @param before containers that may run with settings of before; those that compose leaves alone are restarted
     * @throws DeployFailure naming the container that is the cause
     */
    void run(List<Container> before) {
        terminal.line("Building images and starting containers…");
        ShownCompose up = new ShownCompose(engine, dataFolder, "deploy.log", terminal);
        StackHealth health = new StackHealth(engine, ports, terminal);
        if (up.run("up", "-d", "--build") != 0) {
            throw health.culprit(false)
                    .orElseGet(() ->
                            new DeployFailure("compose failed: " + up.lastLine(), "All it said is in " + up.log()));
        }
        restart(before);
        terminal.line("Waiting for both services…");
        health.await();
    }

    /** The services read their settings when they start. */
    private void restart(List<Container> before) {
        List<String> stale = new ArrayList<>();
        for (String name : List.of(Stack.MAILING, Stack.APP)) {
            String startedNow = engine.container(name).map(Container::startedAt).orElse("");
            if (before.stream()
                    .anyMatch(container -> container.name().equals(name)
                            && container.isRunning()
                            && container.startedAt().equals(startedNow))) {
                stale.add(name);
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        terminal.line("Restarting %s, for settings may have changed…".formatted(String.join(" and ", stale)));
        stale.addFirst("restart");
        String[] last = {""};
        if (engine.compose(line -> last[0] = line, stale.toArray(String[]::new)) != 0) {
            throw new DeployFailure("the services cannot be restarted: " + last[0].strip(), "Repeat the deploy");
        }
    }
}
