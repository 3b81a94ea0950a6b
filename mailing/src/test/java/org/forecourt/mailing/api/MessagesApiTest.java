package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_message_is_accepted_once_and_the_same_again_is_the_same_mail() {
        UUID id = UUID.randomUUID();
        String message = MessageTexts.later(id, "test", "olena@example.com");

        HttpResponse<String> first = service.post("/api/messages", message);
        HttpResponse<String> again = service.post("/api/messages/", message.replace(" ", ""));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"id\":\"%s\",\"state\":\"scheduled\"}".formatted(id));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_and_noted_among_the_refusals() {
        UUID id = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.later(id, "test", "olena@example.com"));

        HttpResponse<String> other = service.post("/api/messages", MessageTexts.later(id, "test", "taras@example.com"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertProblem(other, "id_conflict", "id");
        assertThat(service.read("/api/refusals?page_size=100").body()).contains(id.toString(), "id_conflict");
    }

    @Test
    void an_idempotency_key_has_to_be_the_id() {
        UUID id = UUID.randomUUID();
        String message = MessageTexts.later(id, "test", "olena@example.com");

        assertThat(withKey(message, UUID.randomUUID().toString()).statusCode()).isEqualTo(400);
        assertProblem(withKey(message, "x"), "other_than_id", "Idempotency-Key");
        assertThat(service.read("/api/messages/" + id).statusCode()).isEqualTo(404);
        assertThat(withKey(message, id.toString()).statusCode()).isEqualTo(202);
        assertThat(withKey("[" + message + "]", id.toString()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|not_json|``",
                "hello|not_json|``",
                "5|not_an_object|``",
                "{}|missing|id",
                "{\"id\":1,\"id\":1}|duplicate_key|``",
                "[]|batch_size|``",
                "{\"id\":\"x\"}|invalid_id|id"
            })
    void what_is_not_a_message_is_refused_with_field_and_code(String body, String code, String field) {
        HttpResponse<String> answer = service.post("/api/messages", body.isEmpty() ? " " : body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertProblem(answer, code, field == null ? "" : field);
    }

    @Test
    void header_injection_is_refused_by_name() {
        UUID id = UUID.randomUUID();
        String hostile = MessageTexts.later(id, "test", "olena@example.com\\r\\nBcc: all@example.com");

        assertProblem(service.post("/api/messages", hostile), "invalid_address", "to.address");
        assertThat(service.read("/api/messages/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_batch_is_answered_per_item_in_its_order() {
        UUID good = UUID.randomUUID();
        UUID wrong = UUID.randomUUID();
        String body = "[" + MessageTexts.later(good, "test", "a@example.com") + ",5,"
                + MessageTexts.later(wrong, "nothing", "b@example.com") + ","
                + MessageTexts.later(good, "test", "c@example.com") + "]";

        HttpResponse<String> answer = service.send(
                "POST",
                "/api/messages",
                body,
                "Authorization",
                "Bearer " + TestService.KEY,
                "Content-Type",
                "application/json; charset=utf-8",
                "Accept-Language",
                "en");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results.get(0).toString())
                .isEqualTo("{\"id\":\"%s\",\"status\":202,\"state\":\"scheduled\"}".formatted(good));
        assertThat(results.get(1).toString())
                .isEqualTo("{\"id\":null,\"status\":422,\"errors\":[{\"field\":\"\",\"code\":\"not_an_object\","
                        + "\"message\":\"A message is a JSON object.\"}]}");
        assertThat(results.get(2).get("status").intValue()).isEqualTo(422);
        assertThat(results.get(2).get("id").stringValue()).isEqualTo(wrong.toString());
        assertThat(results.get(3).get("status").intValue()).isEqualTo(409);
    }

    @Test
    void a_batch_has_at_most_500_messages() {
        assertThat(service.post("/api/messages", MessageTexts.batch(500)).statusCode())
                .isEqualTo(202);
        assertProblem(service.post("/api/messages", MessageTexts.batch(501)), "batch_size", "");
    }

    @Test
    void one_mail_has_one_recipient_however_many_are_written_down() {
        UUID id = UUID.randomUUID();
        String list = IntStream.range(0, 10_000)
                .mapToObj(number -> "{\"address\": \"reader%d@example.com\"}".formatted(number))
                .collect(Collectors.joining(",", "[", "]"));
        String many = MessageTexts.later(id, "test", "x").replaceFirst("\\{\"address\": \"x\"}", list);

        assertThat(many).hasSizeGreaterThan(300_000);
        assertProblem(service.post("/api/messages", many), "too_large", "");
        assertProblem(service.post("/api/messages", many.replaceFirst("\\[.*]", "[{}, {}]")), "wrong_type", "to");
        assertThat(service.read("/api/messages/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void fifty_megabytes_are_refused_at_once_whether_announced_or_not() throws IOException {
        String start = "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestService.KEY + "\r\nContent-Type: application/json\r\n";
        String megabytes = "x".repeat(50 * 1024 * 1024);

        String announced = service.raw(start + "Content-Length: " + megabytes.length() + "\r\n\r\n" + megabytes);
        String chunked = service.raw(start + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(megabytes.length()) + "\r\n" + megabytes + "\r\n0\r\n\r\n");

        for (String answer : new String[] {announced, chunked}) {
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body_too_large");
        }
    }

    @Test
    void a_message_above_64_kibibytes_is_refused_and_noted() {
        String large = MessageTexts.activation(UUID.randomUUID()).replace("abc", "a".repeat(70_000));

        HttpResponse<String> answer = service.post("/api/messages", large);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertProblem(answer, "too_large", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "nonsense", "*/*"})
    void only_json_is_taken(String type) {
        HttpResponse<String> answer = service.send(
                "POST", "/api/messages", "{}", "Authorization", "Bearer " + TestService.KEY, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported_media_type");
    }

    @Test
    void the_relay_learns_what_is_known_by_id_and_content() {
        UUID known = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.later(known, "test", "a@example.com"));
        service.post("/api/messages", MessageTexts.later(refused, "nothing", "a@example.com"));
        String hash = JSON.readTree(service.read("/api/messages/" + known).body())
                .get("content_hash")
                .stringValue();

        HttpResponse<String> answer = service.post(
                "/api/messages/standing",
                "{\"messages\":[%s,%s,%s]}"
                        .formatted(asked(known, hash), asked(refused, hash), asked(UUID.randomUUID(), hash)));
        HttpResponse<String> other =
                service.post("/api/messages/standing", "{\"messages\":[%s]}".formatted(asked(known, "0".repeat(64))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"results\":[{\"id\":\"%s\",\"standing\":\"journaled\",\"errors\":[]},".formatted(known)
                        + "{\"id\":\"%s\",\"standing\":\"refused\",\"errors\":[{\"field\":\"template\",\"code\":\"unknown_template\"}]}]}"
                                .formatted(refused));
        assertThat(other.body()).contains("refused", "id_conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"messages\":5}",
                "{\"messages\":[5]}",
                "{\"messages\":[{\"id\":\"x\",\"content_hash\":\"y\"}]}",
                "{\"mesages\":[]}",
                "{\"messages\":null}",
                "{\"messages\":[{}]}",
                "x"
            })
    void a_question_that_is_none_is_named(String body) {
        HttpResponse<String> answer = service.post("/api/messages/standing", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_body", "\"code\":");
    }

    private static String asked(UUID id, String hash) {
        return "{\"id\":\"%s\",\"content_hash\":\"%s\"}".formatted(id, hash);
    }

    private static HttpResponse<String> withKey(String message, String key) {
        return service.send(
                "POST",
                "/api/messages",
                message,
                "Authorization",
                "Bearer " + TestService.KEY,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static void assertProblem(HttpResponse<String> answer, String code, String field) {
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"%s\",\"code\":\"%s\"".formatted(field, code));
    }
}
