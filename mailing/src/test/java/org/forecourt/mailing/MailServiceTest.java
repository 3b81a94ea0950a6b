package org.forecourt.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class MailServiceTest {

    private static final String KEYS =
            "{\"status\":\"%s\",\"service\":\"mailing\",\"environment\":\"local\",\"is_docker\":false}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void health_has_exactly_four_keys_and_tells_when_the_schema_or_the_database_is_gone() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext running = MailService.serve(settings(postgres, port))) {
            HttpResponse<String> healthy = get(port, "/health");
            assertThat(running.isActive()).isTrue();
            assertThat(healthy.statusCode()).isEqualTo(200);
            assertThat(healthy.body()).isEqualTo(KEYS.formatted("healthy"));

            execute(postgres, "alter schema mailing rename to elsewhere");
            awaitStatus(port, 503);
            assertThat(get(port, "/health/").body()).isEqualTo(KEYS.formatted("unhealthy"));
            assertThat(get(port, "/health/details").body()).contains("its tables are not there");

            execute(postgres, "alter schema elsewhere rename to mailing");
            awaitStatus(port, 200);

            postgres.close();
            awaitStatus(port, 503);
        }
    }

    @Test
    void the_root_says_what_this_is_and_anything_else_is_a_problem() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext running = MailService.serve(settings(postgres, port))) {
            assertThat(running.isActive()).isTrue();
            assertThat(get(port, "/").body()).contains("Forecourt", "<h1>");

            HttpResponse<String> unknown = get(port, "/nothing/here");

            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(unknown.body()).contains("\"status\":404");
        }
    }

    /** SPEC D7 allows ten seconds for a change to be seen. */
    private void awaitStatus(int port, int status) {
        await().atMost(Duration.ofSeconds(10)).until(() -> get(port, "/health").statusCode() == status);
    }

    private Settings settings(EmbeddedPostgres postgres, int port) {
        return Settings.load(
                folder,
                Map.of(
                        "POSTGRES_PORT",
                        String.valueOf(postgres.getPort()),
                        "POSTGRES_DB",
                        "postgres",
                        "POSTGRES_USER",
                        "postgres",
                        "MAILING_PORT",
                        String.valueOf(port)));
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
