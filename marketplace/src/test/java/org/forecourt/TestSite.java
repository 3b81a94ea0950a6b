package org.forecourt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole app on a live port over a database of its own. Close it after use. */
public final class TestSite implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final int port;
    private final ConfigurableApplicationContext context;

    private TestSite(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    /** Starts with the settings of {@link TestDatabase#fresh()} and without demo ads. */
    public static TestSite start() {
        return start(Map.of());
    }

    /** Starts with further settings. */
    public static TestSite start(Map<String, String> more) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(more);
        environment.putIfAbsent("DEMO_ADS", "0");
        environment.put("APP_PORT", String.valueOf(port));
        Settings settings = TestDatabase.fresh(environment);
        return new TestSite(port, Marketplace.serve(settings));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The absolute URL of a path with an optional query. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Answers a GET without following redirects; headers come as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Answers any method with a body. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Writes the bytes of a request as they are and returns all that comes back; for what no client library would send. */
    public String raw(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@link #raw} for a GET of a target that is not encoded in any way; by HTTP 1.0, so that the body comes in one piece. */
    public String rawGet(String target, String... headerLines) {
        return raw("GET " + target + " HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headerLines)
                                .map(line -> line + "\r\n")
                                .toList())
                + "\r\n");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url(path)));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
