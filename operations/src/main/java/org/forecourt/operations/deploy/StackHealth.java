package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Waits until both services answer, showing how far they are; says which container is the cause when they do not. */
final class StackHealth {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY_RESTARTS = 2;
    private static final int LINES = 30;
    private static final Pattern ERROR = Pattern.compile("\\b(error|ERROR|FATAL|PANIC):");
    private static final Pattern ANNOUNCEMENT = Pattern.compile("[📊🔄✅🌱📁📦🚀🎉].*", Pattern.UNICODE_CHARACTER_CLASS);

    private final Engine engine;
    private final PublishedPorts ports;
    private final Terminal terminal;
    private final Probe probe = new Probe();
    private final Set<String> shown = new HashSet<>();

    StackHealth(Engine engine, PublishedPorts ports, Terminal terminal) {
        this.engine = engine;
        this.ports = ports;
        this.terminal = terminal;
    }

    /** @throws DeployFailure when a container cannot come up, or it takes too long */
    void await() {
        long start = System.nanoTime();
        long told = start;
        while (!isUp()) {
            boolean news = announcements();
            culprit(true).ifPresent(failure -> {
                throw failure;
            });
            if (news) {
                told = System.nanoTime();
            } else if (System.nanoTime() - told > Duration.ofSeconds(5).toNanos()) {
                terminal.line("   still at it: " + Terminal.seconds(start));
                told = System.nanoTime();
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw culprit(false)
                        .orElseGet(() -> new DeployFailure(
                                "the services do not answer after %d minutes".formatted(PATIENCE.toMinutes()),
                                "See ./forecourt status and ./forecourt logs"));
            }
            Pause.of(PAUSE);
        }
        announcements();
    }

    private boolean isUp() {
        return probe.isHealthy(ports.mailing()) && probe.isHealthy(ports.app());
    }

    private boolean announcements() {
        boolean[] news = {false};
        engine.container(Stack.APP)
                .filter(Container::isRunning)
                .ifPresent(app -> engine.words(app, 50).stream()
                        .filter(line -> ANNOUNCEMENT.matcher(line).matches())
                        .filter(line -> shown.add(app.startedAt() + line))
                        .forEach(line -> {
                            terminal.line("   " + line);
                            news[0] = true;
                        }));
        return news[0];
    }

    /**
     * The first container, in the order of the start, that is in the way of all others.
     *
     * @param patiently whether one that is unhealthy or has restarted once may still come
     */
    Optional<RuntimeException> culprit(boolean patiently) {
        List<Container> containers = engine.containers(Stack.CONTAINERS);
        for (String name : Stack.CONTAINERS) {
            for (Container container : containers) {
                if (container.name().equals(name) && isInTheWay(container, patiently)) {
                    return Optional.of(failure(container));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInTheWay(Container container, boolean patiently) {
        if (container.name().equals(Stack.PREPARE)) {
            return !container.isRunning() && container.exitCode() != 0;
        }
        if (!patiently) {
            return !container.isHealthy() && !container.status().equals("created");
        }
        return container.restarts() >= TOO_MANY_RESTARTS && !container.isHealthy()
                || container.status().equals("exited")
                || container.status().equals("dead");
    }

    private RuntimeException failure(Container container) {
        String reason = reason(container);
        if (container.name().equals(Stack.PREPARE)) {
            return container.exitCode() == 2
                    ? new Refusal(reason)
                    : new DeployFailure("forecourt-prepare failed: " + reason, "See: docker logs forecourt-prepare");
        }
        return new DeployFailure(
                "the container %s is %s: %s".formatted(container.name(), container.words(), reason),
                "See: docker logs " + container.name());
    }

    /**
     * Why a container is not as it should be: its own last words. One that has been started again says what it begins with, so it
     * is asked for the end before; and the database's last line may only point at an error above it.
     */
    String reason(Container container) {
        boolean startedAgain = container.restarts() > 0 && container.isRunning();
        List<String> said = startedAgain ? engine.wordsBefore(container, LINES) : engine.words(container, LINES);
        List<String> words = said.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .toList();
        if (words.isEmpty()) {
            return "it said nothing";
        }
        String last = words.getLast();
        return !last.contains("the lines above say why")
                ? last.strip()
                : words.reversed().stream()
                        .filter(line -> ERROR.matcher(line).find())
                        .findFirst()
                        .orElse(last)
                        .strip();
    }
}
