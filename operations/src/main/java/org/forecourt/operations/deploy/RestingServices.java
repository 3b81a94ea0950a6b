package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.forecourt.operations.Terminal;

/** Lets services of the stack rest while something works in their place, and starts them again whatever came of it. */
record RestingServices(Engine engine, Path home, Terminal terminal) {

    /** Those that work with the database. */
    private static final List<String> USERS = List.of(Stack.MAILING, Stack.APP, Stack.SECOND);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** While the database goes on. */
    int usersDuring(IntSupplier work) {
        List<String> running = running();
        return during(running, running, work);
    }

    /** The database as well, also one that starts again and again. */
    int databaseDuring(IntSupplier work) {
        List<String> stopped = new ArrayList<>(running());
        List<String> again = new ArrayList<>(stopped);
        stopped.add(Stack.DATABASE);
        again.addFirst(Stack.DATABASE);
        return during(stopped, again, work);
    }

    private List<String> running() {
        List<String> running = engine.containers(USERS).stream()
                .filter(Container::isRunning)
                .filter(container -> Labels.areOurs(container.labels()))
                .map(Container::name)
                .toList();
        return USERS.stream().filter(running::contains).toList();
    }

    private int during(List<String> stopped, List<String> again, IntSupplier work) {
        terminal.line("Stopping %s…".formatted(String.join(" and ", stopped)));
        int status;
        try {
            docker("stop", stopped);
            status = work.getAsInt();
        } finally {
            terminal.line("Starting %s again…".formatted(String.join(" and ", again)));
            docker("start", again);
        }
        if (again.containsAll(List.of(Stack.APP, Stack.MAILING))) {
            new StackHealth(engine, PublishedPorts.in(home), terminal).await();
            terminal.line("Both services answer");
        }
        return status;
    }

    private void docker(String verb, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(verb));
        command.addAll(names);
        External.Result result = engine.docker(PATIENCE, command);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "docker %s failed: %s".formatted(verb, result.oneLine()),
                    "Repeat it; ./forecourt deploy starts what is stopped");
        }
    }
}
