package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL is stopped and started again under a running service: callers are told to come back, and lose nothing. */
class JournalAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void whoever_asks_while_the_database_is_stopped_is_told_when_to_ask_again() throws Exception {
        EmbeddedPostgres first = postgres(0);
        int port = first.getPort();
        try (TestService service = TestService.start(on(port))) {
            UUID before = accept(service, 202);
            first.close();

            assertUnavailable(service.post("/api/messages", message(before)));
            assertUnavailable(service.post("/api/messages", "[" + message(UUID.randomUUID()) + "]"));
            assertUnavailable(service.post("/api/messages", "no message"));
            assertUnavailable(service.post("/api/messages/" + before + "/cancel", ""));
            assertUnavailable(service.post("/api/messages/standing", """
                    {"messages": [{"id": "%s", "content_hash": "%s"}]}
                    """.formatted(before, "0".repeat(64))));
            for (String path : new String[] {
                "/api/messages",
                "/api/messages/" + before,
                "/api/refusals",
                "/api/refusals/" + before,
                "/api/suppressions"
            }) {
                assertUnavailable(service.read(path));
            }
            assertThat(service.get("/").statusCode()).isLessThanOrEqualTo(503).isNotEqualTo(500);
            assertThat(service.get("/journal").statusCode()).isEqualTo(503);
            await().atMost(PATIENCE).until(() -> service.get("/health").statusCode() == 503);

            try (EmbeddedPostgres again = postgres(port)) {
                assertThat(again.getPort()).isEqualTo(port);
                await().atMost(PATIENCE).until(() -> service.get("/health").statusCode() == 200);
                assertThat(service.post("/api/messages", message(before)).statusCode())
                        .isEqualTo(202);
                accept(service, 202);
            }
        }
    }

    private static UUID accept(TestService service, int status) {
        UUID id = UUID.randomUUID();
        assertThat(service.post("/api/messages", message(id)).statusCode()).isEqualTo(status);
        return id;
    }

    private static String message(UUID id) {
        return MessageTexts.later(id, "test", "olena@example.com");
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").stringValue()).endsWith("unavailable");
        assertThat(problem.path("status").intValue()).isEqualTo(503);
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static Map<String, String> on(int port) {
        return Map.of("POSTGRES_PORT", String.valueOf(port), "POSTGRES_DB", "postgres");
    }
}
