package org.forecourt.operations.deploy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs programs of the machine to their end. Never with a secret among the arguments: process lists show them. */
final class External {

    static final int NOT_FOUND = 127;
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

    /**
     * Runs a program in a folder, hands on every line it prints as it comes, and ends it when this process ends.
     *
     * @return the status; 127 when it cannot be started
     */
    static int follow(List<String> command, Path folder, Consumer<String> line) {
        return feed(command, folder, new byte[0], line);
    }

    /** The same for a program that reads something first: what must not stand among its arguments. */
    static int feed(List<String> command, Path folder, byte[] input, Consumer<String> line) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            Thread end = Thread.ofPlatform().unstarted(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            try (OutputStream standardInput = process.getOutputStream()) {
                standardInput.write(input);
            } catch (IOException readsNothing) {
                // its answer tells
            }
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(line);
            }
            int status = statusOf(process, Duration.ofHours(1));
            Runtime.getRuntime().removeShutdownHook(end);
            return status;
        } catch (IOException | UncheckedIOException missing) {
            line.accept(command.getFirst() + " cannot be started: " + missing.getMessage());
            return NOT_FOUND;
        }
    }

    /** A program that is missing has status 127; one that does not end within the timeout is killed and has status 124. */
    static Result run(List<String> command, Duration timeout) {
        return run(command, timeout, Map.of());
    }

    /** The same with more in its environment, which only its owner can read. */
    static Result run(List<String> command, Duration timeout, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("forecourt", ".out");
            Path errors = Files.createTempFile("forecourt", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
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
