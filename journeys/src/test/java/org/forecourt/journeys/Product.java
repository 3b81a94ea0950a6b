package org.forecourt.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole product in a process of its own, started as {@code ./forecourt run} does. */
final class Product implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final int mailingPort;
    private final Process process;

    private Product(Path folder, int port, int mailingPort, Process process) {
        this.folder = folder;
        this.port = port;
        this.mailingPort = mailingPort;
        this.process = process;
    }

    /** Starts on free ports and returns when both services say that they are healthy. */
    static Product start(Path folder, String... options) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            int mailingPort = freePort();
            Process process = new ProcessBuilder(command(folder, port, mailingPort, options))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
            Product product = new Product(folder, port, mailingPort, process);
            product.awaitHealthy();
            return product;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path folder, int port, int mailingPort, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.forecourt.operations.Main",
                "run",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                String.valueOf(port),
                "--mailing-port",
                String.valueOf(mailingPort)));
        command.addAll(List.of(options));
        return command;
    }

    private void awaitHealthy() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isHealthy(port) || !isHealthy(mailingPort)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the product did not start:\n" + console());
            }
            sleep();
        }
    }

    private boolean isHealthy(int servicePort) {
        try {
            return get("http://localhost:" + servicePort + "/health").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** An absolute address on the site. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** An absolute address of the mail service. */
    String mailUrl(String path) {
        return "http://localhost:" + mailingPort + path;
    }

    /** A secret that the product made for itself, by the name of its file. */
    String secret(String name) {
        try {
            return Files.readString(folder.resolve("data").resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads one address of the site as a visitor without a browser. */
    HttpResponse<String> read(String path) {
        return get(url(path));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Sends a request and reads the whole answer as text. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the product has written to its terminal so far. */
    String console() {
        try {
            return Files.readString(folder.resolve("console.log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops as an operator does, with SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the product did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
