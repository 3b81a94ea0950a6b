package org.forecourt.operations.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forecourt.settings.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both services say about themselves. */
final class ServicesCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.APP_HEALTH, Subject.MAILING_HEALTH, Subject.CONSUMER);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isRunning()) {
            throw new Unanswered("the product does not run");
        }
        List<Finding> findings = new ArrayList<>();
        health(Subject.APP_HEALTH, surroundings.number(Setting.APP_PORT), findings);
        JsonNode mailing = health(Subject.MAILING_HEALTH, surroundings.number(Setting.MAILING_PORT), findings);
        findings.add(consumer(surroundings, mailing));
        return findings;
    }

    /** What the service answers; a missing node when it does not. */
    private static JsonNode health(Subject subject, int port, List<Finding> findings) {
        String address = "http://localhost:%d/health/details".formatted(port);
        try {
            JsonNode details = JSON.readTree(body(address));
            List<String> failing = failing(details);
            findings.add(
                    details.path("status").asString("").equals("healthy")
                            ? Finding.ok(
                                    subject,
                                    "healthy, version "
                                            + details.path("version").asString("unknown"))
                            : Finding.broken(
                                    subject,
                                    "unhealthy: "
                                            + (failing.isEmpty() ? "no reason given" : String.join(", ", failing)),
                                    "see " + address + " and the service's log"));
            return details;
        } catch (IOException silent) {
            findings.add(Finding.broken(
                    subject, address + " does not answer", "read the service's log, then start the product again"));
        } catch (JacksonException strange) {
            findings.add(Finding.broken(
                    subject, address + " is answered by another program", "end that program or choose another port"));
        }
        return JSON.missingNode();
    }

    /** What the service at a port tells of itself; a missing node when it does not answer in JSON. */
    static JsonNode details(int port) {
        try {
            return JSON.readTree(body("http://localhost:%d/health/details".formatted(port)));
        } catch (IOException | JacksonException silent) {
            return JSON.missingNode();
        }
    }

    private static List<String> failing(JsonNode details) {
        List<String> failing = new ArrayList<>();
        for (JsonNode check : details.path("checks")) {
            boolean isFine = check.path("healthy")
                    .asBoolean(check.path("status").asString("").equals("healthy"));
            if (!isFine) {
                String detail = check.path("detail").asString("");
                failing.add(check.path("name").asString("?") + (detail.isEmpty() ? "" : " (" + detail + ")"));
            }
        }
        return failing;
    }

    private static Finding consumer(Surroundings surroundings, JsonNode mailing) {
        if (!surroundings.isSet(Setting.RABBITMQ_HOST)) {
            return Finding.notChecked(Subject.CONSUMER, "no broker is configured");
        }
        for (JsonNode check : mailing.path("checks")) {
            if (check.path("name").asString("").equals("consumer")) {
                String detail = check.path("detail").asString("");
                return check.path("healthy").asBoolean(false)
                        ? Finding.ok(Subject.CONSUMER, detail)
                        : Finding.broken(
                                Subject.CONSUMER, detail, "see the checks broker and names; read the log of mailing");
            }
        }
        return Finding.notChecked(Subject.CONSUMER, "the mail service does not tell");
    }

    private static String body(String address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
