package org.forecourt.operations.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
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

    /** What a look at an undo answers when it concerns the files of the database. */
    private static final int FILES = 3;

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
     * The same for a physical backup, with a scratch cluster for its proof.
     *
     * @return its exit status
     */
    public int besideScratch(List<String> command) {
        Engine engine = Engine.find(home);
        requireDatabase(new Strangers(engine, home).requireNone());
        BackupContainer work = work(engine);
        work.removeLeftover();
        try (ScratchServer _ = ScratchServer.onNothing(engine)) {
            return work.with(ScratchServer.NAME).run(command, terminal::line);
        }
    }

    /** Removes what is kept from before restores of both kinds. */
    public int forgetOld() {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        return work(engine).with(Stack.DATABASE).run(List.of("restore", "--forget-old"), terminal::line);
    }

    /**
     * Stops the services that use the database, runs the command, and starts them again whatever came of it.
     *
     * @return the command's exit status; 1 as well when the services do not come back
     */
    public int instead(List<String> command) {
        return alone(true, engine -> {
            int status = look(work(engine), command);
            return status == ExitStatus.DONE ? services(engine).usersDuring(() -> run(work(engine), command)) : status;
        });
    }

    /** Takes the latest restore back, of a database in the running server or of all files of a resting one. */
    public int undo() {
        List<String> command = List.of("restore", "--undo");
        return alone(false, engine -> {
            int status = look(work(engine).with(Stack.DATABASE + ":ro"), command);
            if (status == FILES) {
                return services(engine)
                        .databaseDuring(
                                () -> run(work(engine).with(Stack.DATABASE), List.of("restore", "--undo", "--files")));
            }
            return status == ExitStatus.DONE ? services(engine).usersDuring(() -> run(work(engine), command)) : status;
        });
    }

    /** Restores the files of the database, which rests meanwhile, with a container of its image beside. */
    public int insteadOfDatabase(List<String> command) {
        return alone(false, engine -> {
            int status = look(work(engine), command);
            return status == ExitStatus.DONE ? services(engine).databaseDuring(() -> onFiles(engine, command)) : status;
        });
    }

    private int onFiles(Engine engine, List<String> command) {
        try (ScratchServer _ = ScratchServer.onLiveFiles(engine)) {
            return run(work(engine).with(ScratchServer.NAME), command);
        }
    }

    private int alone(boolean needsDatabase, ToIntFunction<Engine> work) {
        Engine engine = Engine.find(home);
        List<Container> ours = new Strangers(engine, home).requireNone();
        if (needsDatabase) {
            requireDatabase(ours);
        }
        DataFolder.claim(dataFolder, PostgresBinaries.in(dataFolder).majorVersion());
        Interruption interruption = Interruption.toldOn(terminal);
        try (DeployLock lock = DeployLock.take(dataFolder, "restore")) {
            interruption.leaves(
                    "services may be stopped and nothing is lost; repeat the restore, or ./forecourt deploy starts them");
            return work.applyAsInt(engine);
        } finally {
            interruption.isOver();
        }
    }

    private int look(BackupContainer container, List<String> command) {
        List<String> look = new ArrayList<>(command);
        look.add("--look");
        return run(container, look);
    }

    private int run(BackupContainer container, List<String> command) {
        return container.run(command, terminal::line);
    }

    private RestingServices services(Engine engine) {
        return new RestingServices(engine, home, terminal);
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
