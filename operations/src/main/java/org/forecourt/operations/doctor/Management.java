package org.forecourt.operations.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.forecourt.settings.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads RabbitMQ's management API: in docker mode from inside its container, which alone reaches it. */
final class Management {

    private static final int PORT = 15_672;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** HTTP/1.0, so that the answer comes in one piece; the password stays inside the container. */
    private static final String SCRIPT = """
            exec 3<>/dev/tcp/127.0.0.1/15672 || exit 1
            login=$(printf '%s:%s' "$(cat /run/forecourt/RABBITMQ_USER)" "$(cat /run/forecourt/RABBITMQ_PASSWORD)" | base64 -w 0)
            printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\nAuthorization: Basic %s\\r\\n\\r\\n' "$1" "$login" >&3
            IFS= read -r -t 5 status <&3 || exit 1
            case $status in *' 200 '*) ;; *) echo "$status" >&2; exit 1 ;; esac
            while IFS= read -r -t 5 line <&3; do
                line=${line%$'\\r'}
                [ -z "$line" ] && break
            done
            timeout 5 cat <&3
            """;

    private final Surroundings surroundings;

    Management(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @throws Unanswered when the API is not there or refuses this user */
    JsonNode get(String path) {
        try {
            return JSON.readTree(surroundings.isDocker() ? insideContainer(path) : overNetwork(path));
        } catch (JacksonException strange) {
            throw new Unanswered("RabbitMQ's management API answers something else than JSON");
        }
    }

    private String insideContainer(String path) {
        Engine engine = surroundings.engine();
        if (!engine.isRunning("rabbitmq")) {
            throw new Unanswered("the container rabbitmq does not run");
        }
        Command.Result result = engine.docker("exec", "rabbitmq", "bash", "-c", SCRIPT, "ask", path);
        if (!result.succeeded()) {
            throw new Unanswered("RabbitMQ's management API does not answer: " + result.complaint());
        }
        return result.output();
    }

    private String overNetwork(String path) {
        String host = surroundings.text(Setting.RABBITMQ_HOST).orElse("localhost");
        String login = surroundings.text(Setting.RABBITMQ_USER).orElse("") + ":"
                + surroundings.text(Setting.RABBITMQ_PASSWORD).orElse("");
        String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(host, PORT, path)))
                    .header("Authorization", "Basic " + encoded)
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unanswered("RabbitMQ's management API answers %d".formatted(answer.statusCode()));
            }
            return Objects.requireNonNull(answer.body());
        } catch (IOException | IllegalArgumentException absent) {
            throw new Unanswered("RabbitMQ's management API is not at %s:%d".formatted(host, PORT));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }
}
