package org.forecourt.operations.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.safekeeping.GivenKeys;
import org.jspecify.annotations.Nullable;

/**
 * Backups of an installation on containers: a management command of the app's image does the work in a container of its own,
 * beside the services or, for a restore, in their place.
 */
public final class StackBackups {

    /** Those that work with the database, in the order in which they are started again. */
    private static final List<String> USERS = List.of(Stack.MAILING, Stack.APP, "app2");

    private final Path dataFolder;
    private final @Nullable Path repository;
    private final GivenKeys keys;
    private final Terminal terminal;
    private final Path home = Home.folder();

    /**
     * Nothing is asked of the engine yet.
     *
     * @param repository a folder of this machine; null for the one that the settings of the containers name
     * @param keys travel over standard input only
     */
    public StackBackups(Path dataFolder, @Nullable Path repository, GivenKeys keys, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.repository = repository;
        this.keys = keys;
        this.terminal = terminal;
    }

    /**
     * Runs a management command beside the services.
     *
     * @return its exit status
     */
    public int beside(List<String> command) {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        return work(engine).run(command, terminal::line);
    }

    /**
     * Stops the services that use the database, runs the command, and starts them again whatever came of it.
     *
     * @return the command's exit status; 1 as well when the services do not come back
     */
    public int instead(List<String> command) {
        Engine engine = Engine.find(home);
        List<Container> ours = new Strangers(engine, home).requireNone();
        requireDatabase(ours);
        DataFolder.claim(dataFolder, PostgresBinaries.in(dataFolder).majorVersion());
        Interruption interruption = Interruption.toldOn(terminal);
        try (DeployLock lock = DeployLock.take(dataFolder, "restore")) {
            List<String> look = new ArrayList<>(command);
            look.add("--look");
            int status = work(engine).run(look, terminal::line);
            if (status != ExitStatus.DONE) {
                return status;
            }
            interruption.leaves(
                    "services may be stopped and nothing is lost; repeat the restore, or ./forecourt deploy starts them");
            return stopped(engine, command);
        } finally {
            interruption.isOver();
        }
    }

    private int stopped(Engine engine, List<String> command) {
        List<String> running = engine.containers(USERS).stream()
                .filter(Container::isRunning)
                .filter(container -> Labels.areOurs(container.labels()))
                .map(Container::name)
                .toList();
        terminal.line("Stopping %s…".formatted(String.join(" and ", running)));
        List<String> again = USERS.stream().filter(running::contains).toList();
        int status;
        try {
            docker(engine, "stop", running);
            status = work(engine).run(command, terminal::line);
        } finally {
            terminal.line("Starting %s again…".formatted(String.join(" and ", again)));
            docker(engine, "start", again);
        }
        if (running.containsAll(List.of(Stack.APP, Stack.MAILING))) {
            new StackHealth(engine, PublishedPorts.in(home), terminal).await();
            terminal.line("Both services answer");
        }
        return status;
    }

    private static void docker(Engine engine, String verb, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(verb));
        command.addAll(names);
        External.Result result = engine.docker(java.time.Duration.ofMinutes(2), command);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "docker %s failed: %s".formatted(verb, result.oneLine()),
                    "Repeat it; ./forecourt deploy starts what is stopped");
        }
    }

    private static void requireDatabase(List<Container> ours) {
        boolean runs =
                ours.stream().anyMatch(container -> container.name().equals(Stack.DATABASE) && container.isHealthy());
        if (!runs) {
            throw new Refusal("the database does not run: start it with ./forecourt deploy --mode docker");
        }
    }

    private BackupContainer work(Engine engine) {
        Path folder = repository;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal("%s is not a folder: make it first".formatted(folder));
        }
        return new BackupContainer(engine, home, folder, keys);
    }
}
