package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JournalApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.post("/api/messages", MessageTexts.batch(25));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_list_is_paged_and_its_links_lead_on() {
        JsonNode first = read("/api/messages?state=scheduled&recipient=person&page_size=10");
        JsonNode second = read(path(first.get("next")));
        JsonNode third = read(path(second.get("next")));

        assertThat(first.get("count").intValue()).isEqualTo(25);
        assertThat(first.get("previous").isNull()).isTrue();
        assertThat(first.get("results").size()).isEqualTo(10);
        assertThat(third.get("results").size()).isEqualTo(5);
        assertThat(third.get("next").isNull()).isTrue();
        assertThat(path(third.get("previous"))).contains("state=scheduled", "page=2", "page_size=10");
    }

    @Test
    void filters_filter() {
        assertThat(read("/api/messages?recipient=PERSON7@").get("count").intValue())
                .isEqualTo(1);
        assertThat(read("/api/messages?template=activation").get("count").intValue())
                .isZero();
        assertThat(read("/api/messages?created_since=2099-01-01").get("count").intValue())
                .isZero();
        assertThat(
                        read("/api/messages?recipient=person&created_since=2020-01-01T00:00:00Z&locale=en&category=transactional")
                                .get("count")
                                .intValue())
                .isEqualTo(25);
        assertThat(read("/api/messages?recipient=person&state=sent&state=scheduled")
                        .get("count")
                        .intValue())
                .isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "stat=sent, stat, unknown_parameter, state",
        "recipent=a, recipent, unknown_parameter, recipient",
        "xyzzy=1, xyzzy, unknown_parameter_only, xyzzy",
        "state=snet, state, unknown_value, sent",
        "state=, state, unknown_value_only, state",
        "recipient=, recipient, empty, recipient",
        "page=0, page, not_whole, 0",
        "page=x, page, not_whole, x",
        "page_size=101, page_size, not_whole, 100",
        "page=1&page=2, page, given_twice, page",
        "created_since=yesterday, created_since, not_moment, yesterday",
        "created_since=2026-02-02&created_until=2026-01-01, created_since, since_after_until, created_until",
        "template=activate, template, unknown_value, activation",
        "recipient=%ff, recipient, broken_encoding, recipient",
        "recipient=a%00b, recipient, control_character, recipient"
    })
    void a_parameter_that_is_wrong_is_named_and_the_nearest_right_one_suggested(
            String query, String field, String code, String mentioned) {
        HttpResponse<String> answer = service.read("/api/messages?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"field\":\"%s\",\"code\":\"%s\"".formatted(field, code))
                .contains(mentioned);
    }

    @Test
    void routes_without_parameters_have_none() {
        assertThat(service.read("/api/templates?page=1").statusCode()).isEqualTo(400);
        assertThat(service.get("/health?x=1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_mail_is_shown_with_its_message_and_history() {
        UUID id = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.later(id, "test", "history@example.com"));

        JsonNode mail = read("/api/messages/" + id);

        assertThat(mail.get("state").stringValue()).isEqualTo("scheduled");
        assertThat(mail.get("due_at").stringValue()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(mail.get("message").get("to").get("address").stringValue()).isEqualTo("history@example.com");
        assertThat(mail.get("attempts").isEmpty()).isTrue();
    }

    @Test
    void people_decide_and_what_the_state_forbids_is_a_conflict_that_names_it() {
        UUID id = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.later(id, "test", "decisions@example.com"));
        String path = "/api/messages/" + id;

        HttpResponse<String> early = service.post(path + "/resolve", "{\"arrived\": true}");
        HttpResponse<String> cancelled = service.post(path + "/cancel", "");
        HttpResponse<String> twice = service.post(path + "/cancel/", "");

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("state_forbids", "scheduled");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.body()).contains("\"state\":\"cancelled\"");
        assertThat(twice.statusCode()).isEqualTo(409);
    }

    @Test
    void a_decision_about_nothing_is_not_found() {
        for (String id : new String[] {UUID.randomUUID().toString(), "x", "1-1-1-1-1"}) {
            assertThat(service.read("/api/messages/" + id).statusCode()).isEqualTo(404);
            assertThat(service.post("/api/messages/" + id + "/retry", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|missing",
                "{\"arrived\":\"yes\"}|wrong_type",
                "{\"arived\":true}|unknown_field_nearest",
                "[]|no_object"
            })
    void a_resolution_says_whether_it_arrived(String body, String code) {
        HttpResponse<String> answer = service.post("/api/messages/" + UUID.randomUUID() + "/resolve", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void a_refusal_is_tried_again_with_another_recipient_or_discarded_once() {
        UUID id = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.later(id, "test", "nowhere"));
        service.post("/api/messages", "{\"nothing\": 1}");
        String refusal = refusal(id.toString());
        String hopeless = refusal("nothing");

        HttpResponse<String> same = service.post("/api/refusals/" + refusal + "/retry", "{}");
        HttpResponse<String> corrected =
                service.post("/api/refusals/" + refusal + "/retry", "{\"address\": \"somewhere@example.com\"}");
        HttpResponse<String> twice = service.post("/api/refusals/" + refusal + "/retry", "{}");

        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(corrected.statusCode()).isEqualTo(202);
        assertThat(read("/api/messages/" + id)
                        .get("message")
                        .get("to")
                        .get("address")
                        .stringValue())
                .isEqualTo("somewhere@example.com");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(service.post("/api/refusals/" + hopeless + "/discard", "").statusCode())
                .isEqualTo(200);
        assertThat(service.post("/api/refusals/" + hopeless + "/discard", "").statusCode())
                .isEqualTo(409);
    }

    private static String refusal(String mark) {
        for (JsonNode row : read("/api/refusals?state=open&page_size=100").get("results")) {
            String id = row.get("id").stringValue();
            if (service.read("/api/refusals/" + id).body().contains(mark)) {
                return id;
            }
        }
        throw new AssertionError("no refusal of " + mark);
    }

    @Test
    void an_address_is_put_on_the_suppression_list_found_there_and_taken_off() {
        HttpResponse<String> added = service.post(
                "/api/suppressions", "{\"address\": \"Stop+1@Example.com\", \"detail\": \"asked by phone\"}");

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(service.post("/api/suppressions", "{\"address\": \"stop+1@example.com\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.read("/api/suppressions?address=stop%2B1").body()).contains("\"count\":1", "asked by phone");
        assertThat(remove("stop%2B1@example.com").statusCode()).isEqualTo(204);
        assertThat(remove("stop%2B1@example.com").statusCode()).isEqualTo(404);
        assertThat(remove("nowhere").statusCode()).isEqualTo(400);
        assertThat(remove("").statusCode()).isEqualTo(400);
        assertThat(service.post("/api/suppressions", "{\"address\": \"nowhere\"}")
                        .body())
                .contains("invalid_address");
    }

    private static HttpResponse<String> remove(String address) {
        return service.send(
                "DELETE", "/api/suppressions?address=" + address, "", "Authorization", "Bearer " + TestService.KEY);
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = service.read(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String path(JsonNode url) {
        return url.stringValue().replaceFirst("^http://localhost:\\d+", "");
    }
}
