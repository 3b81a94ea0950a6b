package org.forecourt.operations.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the machine to their end. Never with a secret among the arguments: process lists show them. */
final class External {

    private static final int NOT_FOUND = 127;
    private static final int TIMED_OUT = 124;

    private External() {}

    /** How a program ended, what it answered, and what it complained about. */
    record Result(int status, String output, String errors) {

        boolean succeeded() {
            return status == 0;
        }

        /** Why it failed, as one line. */
        String oneLine() {
            String said = errors.isBlank() ? output : errors;
            return said.isBlank() ? "status " + status : said.strip().replaceAll("\\s*\\R\\s*", "; ");
        }

        /** The last line of what it said, where the reason usually is. */
        String lastLine() {
            List<String> lines = (output + "\n" + errors)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "status " + status : lines.getLast().strip();
        }
    }

    /** A program that is missing has status 127; one that does not end within the timeout is killed and has status 124. */
    static Result run(List<String> command, Duration timeout) {
        try {
            Path output = Files.createTempFile("forecourt", ".out");
            Path errors = Files.createTempFile("forecourt", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                int status = statusOf(process, timeout);
                return new Result(status, text(output), text(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException missing) {
            return new Result(NOT_FOUND, "", command.getFirst() + " cannot be started: " + missing.getMessage());
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
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
