package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.forecourt.operations.Instance;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Waits, with progress, until a process in the background serves, or tells why it does not. */
final class LocalStart {

    /** Long, because a big database may replay its log, and a migration may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String INDENT = "   ";

    private final Path dataFolder;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Duration patience;
    private final Probe probe = new Probe();
    private final LocalProcess process;

    LocalStart(Path dataFolder, Terminal terminal, Interruption interruption) {
        this(dataFolder, terminal, interruption, PATIENCE);
    }

    /** @param patience how long the process may take to serve */
    LocalStart(Path dataFolder, Terminal terminal, Interruption interruption, Duration patience) {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
        this.interruption = interruption;
        this.patience = patience;
        this.process = new LocalProcess(dataFolder);
    }

    /** Starts a new process; its first words are shown as they come. */
    void fresh(Supplier<Process> launch) {
        terminal.line("Starting Forecourt in the background…");
        Instant begin = Instant.now();
        Process started = launch.get();
        interruption.leaves(
                "process %d goes on starting in the background; ./forecourt status tells, ./forecourt stop ends it"
                        .formatted(started.pid()));
        StartLog log = StartLog.of(dataFolder);
        await(started.toHandle(), log, () -> isServing(begin));
        if (!started.isAlive()) {
            throw failure(log, statusOf(started));
        }
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        while (!log.has("Stop with") && System.nanoTime() < end) {
            show(log);
            Pause.of(PAUSE);
        }
        show(log);
        log.forget();
    }

    /** Waits until a process that somebody else started has told how it is reached. */
    void awaitInstance(ProcessHandle running) {
        await(running, StartLog.of(dataFolder), () -> process.instance().isPresent());
        requireAlive(running);
    }

    /** Waits until both services of a running process answer. */
    void awaitHealth(ProcessHandle running) {
        await(running, StartLog.of(dataFolder), () -> isServing(Instant.EPOCH));
        requireAlive(running);
    }

    private void requireAlive(ProcessHandle running) {
        if (!running.isAlive()) {
            throw new DeployFailure(
                    "process %d, which was starting, has ended".formatted(running.pid()), "Repeat the deploy");
        }
    }

    private void await(ProcessHandle running, StartLog log, BooleanSupplier reached) {
        long start = System.nanoTime();
        long told = start;
        while (running.isAlive() && !reached.getAsBoolean()) {
            if (show(log)) {
                told = System.nanoTime();
            } else if (System.nanoTime() - told > Duration.ofSeconds(5).toNanos()) {
                terminal.line(INDENT + "still at it: " + Terminal.seconds(start));
                told = System.nanoTime();
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new DeployFailure(
                        "the site does not answer after %d s".formatted(patience.toSeconds()),
                        "Look into ./forecourt logs; it goes on starting, ./forecourt stop ends it");
            }
            Pause.of(PAUSE);
        }
        show(log);
    }

    private boolean show(StartLog log) {
        var news = log.news();
        news.stream().filter(line -> !line.isBlank()).forEach(line -> terminal.line(INDENT + line));
        return !news.isEmpty();
    }

    /** Looks at what the process wrote and not at its lock, which it may be about to take. */
    private boolean isServing(Instant since) {
        Optional<Instance> instance =
                Instance.in(dataFolder).filter(running -> !running.startedAt().isBefore(since));
        return instance.isPresent()
                && probe.isHealthy(instance.get().port())
                && probe.isHealthy(instance.get().mailingPort());
    }

    private static int statusOf(Process ended) {
        try {
            return ended.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static RuntimeException failure(StartLog log, int status) {
        String reason = log.error().orElse("the process ended with status %d and without a word".formatted(status));
        return status == 2
                ? new Refusal(reason)
                : new DeployFailure("the site did not start: " + reason, "Nothing runs; see ./forecourt logs");
    }
}
