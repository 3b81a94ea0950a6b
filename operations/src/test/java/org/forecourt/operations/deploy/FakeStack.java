package org.forecourt.operations.deploy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The two published ports of a stack, answering what a test wants, and what the engine would say about its containers. */
final class FakeStack implements AutoCloseable {

    static final String PROBE_OF_A_GOOD_ONE =
            probe("{\"activeAds\":10,\"illustratedAds\":10,\"incompleteAds\":0}", "sent", "mail-catcher", "");

    private final HttpServer app = server();
    private final HttpServer mailing = server();
    private final Map<String, String> bodies = new ConcurrentHashMap<>(Map.of(
            "/api/ads/", "{\"count\":10,\"results\":[]}",
            "/health/details", "{\"checks\":[{\"name\":\"consumer\",\"healthy\":true}]}"));
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            int port = server.getAddress().getPort();
            server.createContext("/", exchange -> {
                String body = bodies.getOrDefault(exchange.getRequestURI().getPath(), "{}");
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(statuses.getOrDefault(port, 200), bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    int appPort() {
        return app.getAddress().getPort();
    }

    int mailingPort() {
        return mailing.getAddress().getPort();
    }

    void says(String path, String body) {
        bodies.put(path, body);
    }

    void appAnswers(int status) {
        statuses.put(appPort(), status);
    }

    void mailingAnswers(int status) {
        statuses.put(mailingPort(), status);
    }

    /** What {@code manage probe} prints. */
    static String probe(String figures, String state, String server, String detail) {
        return "{\"figures\":%s,\"mail\":{\"id\":\"1\",\"state\":\"%s\",\"server\":\"%s\",\"detail\":\"%s\",\"seconds\":0.5}}"
                .formatted(figures, state, server, detail);
    }

    /** What the engine says about all containers of a stack that runs well, but for one that is described otherwise. */
    static String inspected(String folder, Map<String, String> otherwise) {
        return List.of("forecourt-prepare", "pg", "redis", "rabbitmq", "app", "mailing").stream()
                .map(name -> otherwise.getOrDefault(
                        name,
                        name.equals("forecourt-prepare")
                                ? container(name, folder, "exited", "", 0, 0)
                                : container(name, folder, "running", "healthy", 0, 0)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What the engine says about one container of ours. */
    static String container(String name, String folder, String status, String health, int exitCode, int restarts) {
        return """
                {"Name":"/%s","Id":"id-of-%s","Image":"image-of-%s","RestartCount":%d,
                 "State":{"Status":"%s","Health":{"Status":"%s"},"ExitCode":%d,"StartedAt":"2026-11-23T20:00:00Z"},
                 "Config":{"Labels":{"org.forecourt.installation":"forecourt","com.docker.compose.project.working_dir":"%s"}}}
                """.formatted(name, name, name, restarts, status, health, exitCode, folder)
                .replace("\n", "");
    }

    @Override
    public void close() {
        app.stop(0);
        mailing.stop(0);
    }
}
