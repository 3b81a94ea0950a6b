package org.forecourt.mailing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole mail service on a live port over a database of its own, in one PostgreSQL server a JVM. Close it after use.
 */
public final class TestService implements AutoCloseable {

    public static final String KEY = "key-of-the-tests";
    public static final String OPERATOR_KEY = "operator-key-of-the-tests";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = startServer();

    private final int port;
    private final String database;
    private final ConfigurableApplicationContext context;

    private TestService(int port, String database, ConfigurableApplicationContext context) {
        this.port = port;
        this.database = database;
        this.context = context;
    }

    /** Starts in {@code ENVIRONMENT=local} without broker and SMTP. */
    public static TestService start() {
        return start(Map.of());
    }

    /** Starts with further settings. */
    public static TestService start(Map<String, String> more) {
        int port = freePort();
        String database = createDatabase();
        Map<String, String> environment = new HashMap<>(Map.of(
                "POSTGRES_PORT",
                String.valueOf(SERVER.getPort()),
                "POSTGRES_DB",
                database,
                "POSTGRES_USER",
                "postgres",
                "MAILING_SERVICE_KEY",
                KEY,
                "OPERATOR_KEY",
                OPERATOR_KEY,
                "MAILING_PORT",
                String.valueOf(port)));
        environment.putAll(more);
        Settings settings = Settings.load(Path.of("no-environment-files"), environment);
        return new TestService(port, database, MailService.serve(settings));
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String createDatabase() {
        String name = "mailing_" + NUMBER.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database by a way of its own, which stays when the service is stopped. */
    public DataSource database() {
        return SERVER.getDatabase("postgres", database);
    }

    public int port() {
        return port;
    }

    /** Answers a GET without following redirects; headers come as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A GET with the service key. */
    public HttpResponse<String> read(String path) {
        return get(path, "Authorization", "Bearer " + KEY);
    }

    /** A POST of JSON with the service key. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "Authorization", "Bearer " + KEY, "Content-Type", "application/json");
    }

    /** A POST with the service key of bytes that are said to be JSON. */
    public HttpResponse<String> post(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers("Authorization", "Bearer " + KEY, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Any method with a body. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
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
