package org.forecourt.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program started by a test that never outlives it: a small shell beside it holds a pipe to this Java process and kills
 * the program when the pipe ends, also when this process was itself killed. Its output goes to a file.
 */
public final class LeashedProcess implements AutoCloseable {

    /** Starts the program, tells its process id, and waits for two ends: its own and that of the pipe. */
    private static final String LEASH = """
            log=$1
            shift
            exec 3<&0
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            echo "$child"
            { read -r end; kill -9 "$child"; } <&3 >/dev/null 2>&1 &
            watch=$!
            wait "$child"
            status=$?
            kill "$watch" 2>/dev/null
            exit "$status"
            """;

    private final Process shell;
    private final long processId;

    private LeashedProcess(Process shell, long processId) {
        this.shell = shell;
        this.processId = processId;
    }

    /**
     * @param environment added to that of this process
     * @param log appended to; holds whatever the program prints
     */
    public static LeashedProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> leashed = new ArrayList<>(List.of("sh", "-c", LEASH, "leash", log.toString()));
        leashed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(leashed).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process shell = builder.start();
            BufferedReader told = shell.inputReader(StandardCharsets.UTF_8);
            String line = told.readLine();
            if (line == null) {
                throw new IllegalStateException("not started: " + command.getFirst());
            }
            return new LeashedProcess(shell, Long.parseLong(line.strip()));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** The id of the program itself, not of the shell beside it. */
    public long processId() {
        return processId;
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /** {@code kill -9}; returns when the process is gone. */
    public void kill() {
        signal("-9");
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Asks the program to end. */
    public void terminate() {
        signal("-15");
    }

    /** Freezes the program until {@link #thaw()}, as a host without processor time would. */
    public void freeze() {
        signal("-STOP");
    }

    /** Ends {@link #freeze()}. */
    public void thaw() {
        signal("-CONT");
    }

    /** Whether the program ended in time. */
    public boolean awaitEnd(Duration patience) {
        try {
            return shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The exit status of a program that has ended; 137 after {@code kill -9}. */
    public int exitStatus() {
        return shell.exitValue();
    }

    /** Kills the program unless it has ended. */
    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }

    private void signal(String signal) {
        if (!shell.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", signal, Long.toString(processId))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
