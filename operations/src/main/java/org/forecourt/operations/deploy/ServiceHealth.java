package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.forecourt.operations.Terminal;

/** Waits until a container of ours serves; gives up as soon as it has ended once. */
final class ServiceHealth {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Engine engine;
    private final PublishedPorts ports;
    private final StackHealth words;
    private final Path log;
    private final Probe probe = new Probe();

    ServiceHealth(Engine engine, PublishedPorts ports, Path dataFolder, Terminal terminal) {
        this.engine = engine;
        this.ports = ports;
        this.words = new StackHealth(engine, ports, terminal);
        this.log = dataFolder.resolve("logs").resolve("unhealthy.log");
    }

    /** @throws DeployFailure with its last words when it does not become healthy */
    void await(String name, Duration patience) {
        long start = System.nanoTime();
        long looked = start;
        while (!isHealthy(name)) {
            boolean late = System.nanoTime() - start > patience.toNanos();
            if (late || System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
                requireHope(name, late, patience);
                looked = System.nanoTime();
            }
            Pause.of(PAUSE);
        }
    }

    /** Those with a published port are asked there, as callers do; the others inside. */
    private boolean isHealthy(String name) {
        return switch (name) {
            case Stack.APP -> probe.isHealthy(ports.app());
            case Stack.MAILING -> probe.isHealthy(ports.mailing());
            default ->
                engine.docker("exec", name, "healthy", String.valueOf(Stack.APP_PORT))
                        .succeeded();
        };
    }

    private void requireHope(String name, boolean late, Duration patience) {
        Optional<Container> container = engine.container(name);
        if (container.isEmpty()) {
            throw new DeployFailure("the container %s is gone".formatted(name), "See: docker ps -a");
        }
        if (container.get().restarts() > 0 || !container.get().isRunning()) {
            throw failure(container.get(), "has ended");
        }
        if (late) {
            throw failure(container.get(), "is not healthy after %d s".formatted(patience.toSeconds()));
        }
    }

    /** Whoever catches this removes the container, and its log with it. */
    private DeployFailure failure(Container container, String what) {
        String cause = "the container %s %s: %s".formatted(container.name(), what, words.reason(container));
        try {
            Files.createDirectories(log.getParent());
            Files.write(log, engine.words(container, 2000));
            return new DeployFailure(cause, "All it said is in " + log);
        } catch (IOException full) {
            return new DeployFailure(cause, "What it said cannot be written to " + log);
        }
    }
}
