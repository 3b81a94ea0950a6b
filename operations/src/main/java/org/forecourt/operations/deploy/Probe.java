package org.forecourt.operations.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;

/** Asks a service for its health from outside. Thread-safe. */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Whether {@code GET /health} answers 200. */
    boolean isHealthy(int port) {
        return status(port).orElse(0) == 200;
    }

    /** "healthy", the status it answers instead, or that it does not answer. */
    String words(int port) {
        OptionalInt status = status(port);
        if (status.isEmpty()) {
            return "does not answer";
        }
        return status.getAsInt() == 200 ? "healthy" : "answers " + status.getAsInt();
    }

    private OptionalInt status(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/health".formatted(port)))
                    .timeout(PATIENCE)
                    .build();
            return OptionalInt.of(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException silent) {
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
