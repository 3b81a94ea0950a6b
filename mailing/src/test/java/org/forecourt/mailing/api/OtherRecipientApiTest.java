package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.SmtpMoment.Stage;
import org.forecourt.rig.SmtpReaction;
import org.forecourt.rig.SmtpSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mail for somebody who does not exist, from a real refusal of the SMTP server to the delivery elsewhere. */
class OtherRecipientApiTest {

    private static SmtpSink sink;
    private static TestService service;

    @BeforeAll
    static void start() {
        sink = SmtpSink.start();
        service = TestService.start(
                Map.of("SMTP_HOST", sink.host(), "SMTP_PORT", String.valueOf(sink.port()), "SMTP_SECURITY", "none"));
    }

    @AfterAll
    static void stop() {
        service.close();
        sink.close();
    }

    @Test
    void a_mail_refused_by_the_server_is_delivered_to_another_address_once_and_keeps_its_history() {
        UUID id = UUID.randomUUID();
        sink.follow(SmtpReaction.Script.at(Stage.RCPT, new SmtpReaction.Answer(550, "5.1.1 no such user")));
        service.post("/api/messages", MessageTexts.activation(id, "nobody@example.com"));
        awaitState(id, "failed");
        sink.follow(SmtpReaction.Script.HEALTHY);

        HttpResponse<String> first = retry(id, "{\"address\": \"somebody@example.com\"}");
        HttpResponse<String> second = retry(id, "{\"address\": \"Somebody@EXAMPLE.com\"}");

        JsonNode next = json(first);
        UUID nextId = UUID.fromString(next.get("id").stringValue());
        assertThat(json(second).get("id")).isEqualTo(next.get("id"));
        assertThat(next.get("readdressed_from").stringValue()).isEqualTo(id.toString());
        awaitState(nextId, "sent");
        assertThat(sink.deliveries()).flatExtracting(Delivery::recipients).containsExactly("somebody@example.com");
        JsonNode old = json(service.read("/api/messages/" + id));
        assertThat(old.get("state").stringValue()).isEqualTo("failed");
        assertThat(old.get("message").at("/to/address").stringValue()).isEqualTo("nobody@example.com");
        assertThat(old.get("attempts").size()).isEqualTo(1);
        assertThat(old.get("readdressed_to").toString()).isEqualTo("[\"" + nextId + "\"]");
        assertThat(json(service.post("/api/messages/standing", standing(old))).toString())
                .contains("journaled");
        assertThat(retry(nextId, "{\"address\": \"third@example.com\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_body_that_is_wrong_is_named() {
        UUID id = UUID.randomUUID();

        assertThat(retry(id, "{\"address\": \"nowhere\"}").body()).contains("invalid_address");
        assertThat(retry(id, "{\"adress\": \"a@example.com\"}").body()).contains("unknown_field_nearest");
        assertThat(retry(id, "{\"address\": \"a@example.com\"}").statusCode()).isEqualTo(404);
    }

    private static String standing(JsonNode mail) {
        return "{\"messages\": [{\"id\": %s, \"content_hash\": %s}]}"
                .formatted(mail.get("id"), mail.get("content_hash"));
    }

    private static HttpResponse<String> retry(UUID id, String body) {
        return service.post("/api/messages/" + id + "/retry", body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(service.read("/api/messages/" + id))
                        .get("state")
                        .stringValue()
                        .equals(state));
    }
}
