package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.intake.Poison;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the consumer is tried with, through the other door: the same reason for each, in an answer instead of a letter. */
class PoisonOverHttpTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("RATE_LIMITS", "off"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_body_is_refused_by_its_reason_noted_once_and_holds_nobody_up() {
        List<String> expected = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        int noted = 0;
        for (Map.Entry<String, byte[]> body : Poison.all()) {
            HttpResponse<String> answer = service.post("/api/messages", body.getValue());
            if (body.getValue().length > MailMessageJson.MAX_BATCH_BYTES) {
                assertThat(answer.statusCode()).as(body.getKey()).isEqualTo(413);
            } else {
                expected.add(body.getKey());
                answered.add(reason(answer));
                noted++;
            }
        }

        assertThat(answered).isEqualTo(expected);
        JsonNode refusals = json(service.read("/api/refusals?page_size=100"));
        assertThat(refusals.get("count").intValue()).isEqualTo(noted);
        HttpResponse<String> after = service.post("/api/messages", MessageTexts.activation(UUID.randomUUID()));
        assertThat(after.statusCode()).isEqualTo(202);
        assertThat(json(service.read("/api/messages")).get("count").intValue()).isEqualTo(1);
    }

    /** An array is a batch at this door, and its one element is what is no message. */
    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(422, 202);
        JsonNode body = json(answer);
        JsonNode errors = answer.statusCode() == 422 ? body.get("errors") : body.at("/results/0/errors");
        List<String> reasons = new ArrayList<>();
        for (JsonNode error : errors) {
            assertThat(error.get("message").stringValue()).isNotBlank();
            reasons.add(
                    (error.get("field").stringValue() + " " + error.get("code").stringValue()).strip());
        }
        return String.join(", ", reasons);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
