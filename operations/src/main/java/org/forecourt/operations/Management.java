package org.forecourt.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.settings.Settings;
import org.forecourt.setup.Manage;

/** Gives a management command a database: that of the running instance, or one started for the command alone. */
final class Management {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path path;
    private final Terminal terminal;
    private final OpenParts parts = new OpenParts();

    Management(Path path, Terminal terminal) {
        this.path = path;
        this.terminal = terminal;
    }

    /** Runs the command to its end and gives back what was opened for it. */
    int run(List<String> arguments) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(parts::close));
        try {
            Settings settings = Home.settings(path);
            return Manage.run(() -> reach(settings), arguments.toArray(String[]::new));
        } finally {
            parts.close();
        }
    }

    private Settings reach(Settings settings) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (System.nanoTime() < deadline) {
            Optional<Settings> reached = beside(settings).or(() -> alone(settings));
            if (reached.isPresent()) {
                return reached.get();
            }
            if (!told) {
                terminal.line("Waiting for %s in %s…".formatted(DataFolder.holder(path), path));
                told = true;
            }
            pause();
        }
        throw new Refusal("%s is in use by %s".formatted(path, DataFolder.holder(path)));
    }

    private Optional<Settings> beside(Settings settings) {
        Optional<Settings> running = RunningInstance.settings(path, settings);
        running.ifPresent(found -> Log.into(path.resolve("logs").resolve("manage.log"), settings));
        return running;
    }

    private Optional<Settings> alone(Settings settings) {
        String majorVersion = PostgresBinaries.in(path).majorVersion();
        return DataFolder.take(path, majorVersion, "manage").map(folder -> {
            parts.add(folder);
            Log.into(folder.logs().resolve("manage.log"), settings);
            Settings complete = new Secrets(folder.secrets()).complete(settings);
            return Database.isExternal(settings)
                    ? complete
                    : parts.add(new Database(folder, terminal)).open(complete);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
