package org.forecourt.operations.doctor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end, without a terminal. */
final class Command {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private Command() {}

    /** How a program ended. */
    record Result(int status, String output, String errors) {

        boolean succeeded() {
            return status == 0;
        }

        /** The last line it complained with, for a message. */
        String complaint() {
            String text = errors.isBlank() ? output : errors;
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, last) -> last)
                    .orElse("status " + status)
                    .strip();
        }
    }

    /**
     * Runs it; when time is up it is killed.
     *
     * @throws Unanswered when it cannot be started or does not end in time
     */
    static Result run(List<String> command, Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "COMPOSE_INTERACTIVE_NO_CLI", "1"));
        Process process = started(builder, command.getFirst());
        CompletableFuture<String> output = text(process.getInputStream());
        CompletableFuture<String> errors = text(process.getErrorStream());
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unanswered("%s does not answer within %d s"
                        .formatted(command.getFirst(), Math.max(1, patience.toSeconds())));
            }
            return new Result(process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(ProcessBuilder builder, String name) {
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new Unanswered("the program %s is not installed".formatted(name));
        }
    }

    private static CompletableFuture<String> text(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            } catch (IOException cut) {
                text.complete("");
            }
        });
        return text;
    }
}
