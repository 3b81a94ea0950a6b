package org.forecourt.operations.volume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.forecourt.operations.Refusal;

/** The container engine by its own command {@code docker}, as the operator would use it. */
final class Engine {

    private final String program;

    Engine() {
        this("docker");
    }

    /** @param program what is called instead of the command {@code docker} */
    Engine(String program) {
        this.program = program;
    }

    /** How a command ended, and what it said. */
    record Answer(int status, List<String> lines, String complaint) {

        boolean succeeded() {
            return status == 0;
        }

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    /** @throws Refusal when no engine answers */
    void mustAnswer() {
        Answer answer = ask("version", "--format", "{{.Server.Version}}");
        if (!answer.succeeded()) {
            throw new Refusal("no container engine answers: start it, or run this as a user who may use it ("
                    + answer.complaint() + ")");
        }
    }

    /** Runs a command to its end, however it ends. */
    Answer ask(String... arguments) {
        List<String> lines = new ArrayList<>();
        return stream(List.of(arguments), "", lines::add, lines);
    }

    /** Runs a command that has to succeed. */
    List<String> run(String... arguments) {
        Answer answer = ask(arguments);
        if (!answer.succeeded()) {
            throw new MigrationFailure("docker %s failed: %s".formatted(arguments[0], answer.complaint()));
        }
        return answer.lines();
    }

    /** Runs a command with standard input, and shows each line while it runs. */
    Answer stream(List<String> arguments, String input, Consumer<String> eachLine) {
        return stream(arguments, input, eachLine, List.of());
    }

    private Answer stream(List<String> arguments, String input, Consumer<String> eachLine, List<String> lines) {
        Process process = start(arguments);
        CompletableFuture<String> complaint = inBackground(process.getErrorStream());
        try {
            try (OutputStream output = process.getOutputStream()) {
                output.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedWithoutReading) {
                // its status says why
            }
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(eachLine);
            return new Answer(process.waitFor(), lines, complaint.join());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure("interrupted", interrupted);
        } finally {
            process.destroy();
        }
    }

    /** A command that goes on while this program lives; its standard input ends with this program. */
    Process start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException missing) {
            throw new Refusal("the command docker cannot be started: install a container engine");
        }
    }

    private static CompletableFuture<String> inBackground(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> text.complete(read(stream)));
        return text;
    }

    private static String read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return String.join("; ", reader.lines().map(String::strip).toList());
        } catch (IOException | java.io.UncheckedIOException closed) {
            return "";
        }
    }
}
