package org.forecourt.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The operator's tool in a process of its own, as the launcher starts it. */
public final class Tool implements AutoCloseable {

    private static final long START_SECONDS = 180;
    private static final String READY = "Stop with Ctrl-C";

    private final Process process;
    private final Path output;

    private Tool(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** How the tool ended and everything it printed. */
    public record Ending(int status, String output) {}

    /** Starts the tool with arguments and further environment; it runs on its own from here. */
    public static Tool start(Path home, Map<String, String> environment, String... arguments) {
        return start(System.getProperty("java.class.path"), home, environment, arguments);
    }

    /** The same with another program: that of another version, for instance. */
    public static Tool start(String classPath, Path home, Map<String, String> environment, String... arguments) {
        try {
            Path output = Files.createTempFile("forecourt-tool", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dforecourt.home=" + home,
                    "-cp",
                    classPath,
                    "org.forecourt.operations.Main"));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(Map.of("RATES_SOURCE", "off", "DEMO_ADS", "0"));
            builder.environment().putAll(environment);
            return new Tool(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs the tool to its end. */
    public static Ending run(Path home, Map<String, String> environment, String... arguments) {
        try (Tool tool = start(home, environment, arguments)) {
            return tool.ending();
        }
    }

    /** Waits until the greeting is printed. */
    public Tool ready() {
        return awaits(READY);
    }

    /** Waits until something is printed. */
    public Tool awaits(String text) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the tool did not become ready:\n" + output());
            }
            sleep();
        }
        return this;
    }

    /** Waits for the end. */
    public Ending ending() {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the tool did not end:\n" + output());
            }
            return new Ending(process.exitValue(), output());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks it to stop, as a service manager does. */
    public Ending terminate() {
        process.destroy();
        return ending();
    }

    /** Kills it without a word. */
    public void kill() {
        process.destroyForcibly();
        ending();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
