package org.forecourt.operations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs to its end, with an environment that no PG* variable of the caller can bend. */
final class Program {

    private static final int TIMED_OUT = 124;

    private Program() {}

    /** How a program ended and what it printed. */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }

        /** What it printed, as one line for a message. */
        String oneLine() {
            return output.strip().replaceAll("\\s*\\R\\s*", "; ");
        }
    }

    /** A program that does not end within the timeout is killed and reported with status 124. */
    static Result run(List<String> command, Duration timeout) {
        return run(command, Path.of("/dev/null"), timeout);
    }

    /** The same for a program that reads a file as its input. */
    static Result run(List<String> command, Path input, Duration timeout) {
        try {
            Path output = Files.createTempFile("forecourt", ".out");
            try {
                return run(command, input, timeout, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new PostgresFailure(command.getFirst() + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** Output goes through a file, because a server that stays behind keeps a pipe open. */
    private static Result run(List<String> command, Path input, Duration timeout, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        int status = statusOf(process, timeout);
        return new Result(status, Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    private static int statusOf(Process process, Duration timeout) {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return TIMED_OUT;
    }
}
