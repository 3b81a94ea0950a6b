package org.forecourt.operations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.safekeeping.LogArchive;
import org.forecourt.safekeeping.PhysicalPlace;
import org.forecourt.safekeeping.ProductFiles;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** One life of the product in this process, from the first check to the last closed file. */
final class Run {

    private static final String CLOSE_TIMEOUT = "5s";

    private final long start = System.nanoTime();
    private final Path path;
    private final Settings settings;
    private final Terminal terminal;
    private final OpenParts parts = new OpenParts();

    Run(Path path, Settings settings, Terminal terminal) {
        this.path = path;
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * Serves until a signal ends the process, with status 0, or the database ends by itself.
     *
     * @return the exit status of the second case
     */
    int toTheEnd() {
        DataFolder folder = takeFolder();
        stopOnSignals();
        try {
            Log.into(folder.logs().resolve("forecourt.log"), settings);
            CompletableFuture<?> databaseEnded = new CompletableFuture<>();
            Settings inForce = RunningInstance.besideItsMailService(
                    new Secrets(folder.secrets()).complete(settings), settings.number(Setting.MAILING_PORT));
            DatabaseAddress address = null;
            if (!Database.isExternal(settings)) {
                Database database = parts.add(new Database(folder, terminal));
                inForce = database.open(inForce);
                address = database.address();
                databaseEnded = database.ended();
                parts.add(LogArchive.begin(
                        new EmbeddedCluster(path).access(inForce),
                        PhysicalPlace.of(path, inForce),
                        inForce.required(Setting.BACKUP_WAL)));
            }
            introduce(inForce, address);
            announce(serve(backingUp(inForce, folder)), folder);
            StartUpCache.fromSystemProperties().ifPresent(StartUpCache::writeInBackground);
            databaseEnded.join();
            return whenDatabaseEnded(folder);
        } catch (RuntimeException failed) {
            waitIfStopping();
            Log.silence();
            parts.close();
            throw failed;
        }
    }

    /** A second instance is told so rather than that the first one has its port; otherwise ports come first. */
    private DataFolder takeFolder() {
        if (DataFolder.isTaken(path)) {
            throw inUse();
        }
        Ports.requireFree(settings);
        String majorVersion = PostgresBinaries.in(path).majorVersion();
        return parts.add(DataFolder.take(path, majorVersion, "run").orElseThrow(this::inUse));
    }

    private Refusal inUse() {
        String where = Instance.in(path)
                .map(running -> ", which serves http://localhost:%d/".formatted(running.port()))
                .orElse("");
        return new Refusal("the data folder %s is in use by %s%s".formatted(path, DataFolder.holder(path), where));
    }

    private void stopOnSignals() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            if (!parts.areClosing()) {
                terminal.line("Stopping Forecourt…");
            }
            parts.close();
        }));
        StopSignals.endProcessWithSuccess();
    }

    private void introduce(Settings inForce, @Nullable DatabaseAddress address) {
        new Instance(
                        ProcessHandle.current().pid(),
                        Instant.now(),
                        inForce.number(Setting.APP_PORT),
                        inForce.number(Setting.MAILING_PORT),
                        address,
                        inForce.required(Setting.MEDIA_ROOT),
                        inForce.required(Setting.STATIC_ROOT),
                        System.getProperty(Greeting.DEPLOYED))
                .writeInto(path);
        parts.add(() -> Instance.removeFrom(path));
    }

    /** The site knows no data folder, so it is told where its backups go and which secrets belong to them. */
    private Settings backingUp(Settings inForce, DataFolder folder) {
        System.setProperty(ProductFiles.KEPT_SECRETS, folder.secrets().toString());
        return inForce.isSet(Setting.BACKUP_REPOSITORY)
                ? inForce
                : inForce.with(Map.of(
                        Setting.BACKUP_REPOSITORY, path.resolve("backups").toString()));
    }

    private ConfigurableApplicationContext serve(Settings inForce) {
        System.setProperty("spring.lifecycle.timeout-per-shutdown-phase", CLOSE_TIMEOUT);
        terminal.line("Starting the site and the mailing service…");
        return parts.add(new Product()).start(inForce);
    }

    private void announce(ConfigurableApplicationContext marketplace, DataFolder folder) {
        new Greeting(settings, folder, Terminal.seconds(start))
                .lines(marketplace)
                .forEach(terminal::line);
    }

    private int whenDatabaseEnded(DataFolder folder) {
        waitIfStopping();
        terminal.error("PostgreSQL ended by itself; its log is in " + folder.logs());
        parts.close();
        return ExitStatus.FAILED;
    }

    /** A signal takes the parts down under the feet of this thread; what it meets then is no failure. */
    private void waitIfStopping() {
        if (parts.areClosing()) {
            new CompletableFuture<Void>().join();
        }
    }
}
