package org.forecourt.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The installation of a data folder with its database within reach: that of the running instance, or one started for us alone. */
public final class OpenInstallation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path path;
    private final Terminal terminal;
    private final String purpose;
    private final Settings settings;
    private final OpenParts parts = new OpenParts();
    private @Nullable DataFolder taken;
    private @Nullable Database database;

    /**
     * Reads the settings; nothing is opened yet.
     *
     * @param purpose a word for others who wait for the data folder, and for the name of the log
     */
    public OpenInstallation(Path path, Terminal terminal, String purpose) {
        this.path = path;
        this.terminal = terminal;
        this.purpose = purpose;
        this.settings = Home.settings(path);
    }

    /** Gives back what was opened when a signal ends the process. */
    public void closeOnSignal() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(parts::close));
    }

    /** The settings with which the database is reached, whoever runs it; waits a minute for others who have the folder. */
    public Settings reach() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (System.nanoTime() < deadline) {
            Optional<Settings> reached = beside().or(this::alone);
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

    /**
     * The same for us alone.
     *
     * @throws Refusal when the product is running
     */
    public Settings reachAlone() {
        return alone().orElseThrow(this::inUse);
    }

    private Refusal inUse() {
        return new Refusal("%s is in use by %s: stop it first".formatted(path, DataFolder.holder(path)));
    }

    /**
     * Takes the data folder for us alone and leaves the database as it is.
     *
     * @throws Refusal when the product is running
     */
    public void takeAlone() {
        taken = take().orElseThrow(this::inUse);
    }

    /** Starts the database of the folder that was taken. */
    public Settings startDatabase() {
        DataFolder folder = taken;
        if (folder == null) {
            throw new IllegalStateException("the data folder was not taken");
        }
        return open(folder);
    }

    /** Stops it again before everything is closed. */
    public void stopDatabase() {
        Database running = database;
        if (running != null) {
            running.close();
        }
    }

    private Optional<Settings> beside() {
        Optional<Settings> running = RunningInstance.settings(path, settings);
        running.ifPresent(found -> Log.into(path.resolve("logs").resolve(purpose + ".log"), settings));
        return running;
    }

    private Optional<Settings> alone() {
        return take().map(this::open);
    }

    private Optional<DataFolder> take() {
        String majorVersion = PostgresBinaries.in(path).majorVersion();
        return DataFolder.take(path, majorVersion, purpose).map(folder -> {
            Log.into(folder.logs().resolve(purpose + ".log"), settings);
            return parts.add(folder);
        });
    }

    private Settings open(DataFolder folder) {
        Settings complete = new Secrets(folder.secrets()).complete(settings);
        if (Database.isExternal(settings)) {
            return complete;
        }
        Database started = parts.add(new Database(folder, terminal));
        database = started;
        return started.open(complete);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
