package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BouncesApiTest {

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
    void a_mailbox_that_does_not_exist_gets_no_more_mail_and_the_mail_says_why() {
        UUID mail = sent("gone@example.com");
        String report = report(mail, "Gone@Example.com", "5.1.1", "no such\\r\\nuser");

        HttpResponse<String> first = service.post("/api/bounces", report);
        HttpResponse<String> again = service.post("/api/bounces", report);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"mail_id\":\"%s\",\"verdict\":\"suppressed\"}".formatted(mail));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(service.read("/api/messages/" + mail).body())
                .containsOnlyOnce("\"status\":\"5.1.1\",\"detail\":\"no such user\"");
        assertThat(service.read("/api/suppressions?address=gone@example.com").body())
                .contains("\"count\":1", "hard_bounce");
    }

    @Test
    void a_list_is_judged_report_by_report_in_its_order() {
        UUID mail = sent("full@example.com");
        UUID nobody = UUID.randomUUID();

        HttpResponse<String> answer = service.post(
                "/api/bounces",
                "[%s,%s,%s]"
                        .formatted(
                                report(mail, "full@example.com", "5.2.2", "mailbox full"),
                                report(nobody, "full@example.com", "5.1.1", ""),
                                report(mail, "victim@example.com", "5.1.1", "")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"results\":[{\"mail_id\":\"%s\",\"verdict\":\"noted\"},{\"mail_id\":\"%s\",\"verdict\":\"unknown_mail\"},{\"mail_id\":\"%s\",\"verdict\":\"other_recipient\"}]}"
                                .formatted(mail, nobody, mail));
        assertThat(service.read("/api/suppressions?address=victim").body()).contains("\"count\":0");
    }

    @Test
    void a_list_with_one_malformed_report_changes_nothing_and_the_place_is_named() {
        UUID mail = sent("half@example.com");

        HttpResponse<String> answer = service.post(
                "/api/bounces",
                "[%s,%s]"
                        .formatted(
                                report(mail, "half@example.com", "5.1.1", ""),
                                report(mail, "half@example.com", "2.0.0", "")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"[1].status\",\"code\":\"wrong_form\"");
        assertThat(service.read("/api/suppressions?address=half").body()).contains("\"count\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|no_object",
                "[]|batch_size",
                "{}|missing",
                "[5]|wrong_type",
                "{\"mail_id\":\"x\"}|invalid_id",
                "{\"recipient\":\"nowhere\"}|invalid_address",
                "{\"recipent\":\"a@example.com\"}|unknown_field_nearest",
                "{\"detail\":5}|wrong_type",
                "{\"detail\":\"\\ud800\"}|broken_text",
                "{\"status\":\"5.1.1\",\"status\":\"5.1.1\"}|not_json"
            })
    void what_is_not_a_report_is_named(String body, String code) {
        HttpResponse<String> answer = service.post("/api/bounces", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void at_most_500_come_at_once() {
        String one = report(UUID.randomUUID(), "a@example.com", "5.1.1", "");

        assertThat(service.post("/api/bounces", "[" + (one + ",").repeat(499) + one + "]")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.post("/api/bounces", "[" + (one + ",").repeat(500) + one + "]")
                        .body())
                .contains("batch_size");
    }

    private static UUID sent(String address) {
        UUID id = UUID.randomUUID();
        service.post("/api/messages", MessageTexts.activation(id, address));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.read("/api/messages/" + id).body().contains("\"state\":\"sent\""));
        return id;
    }

    private static String report(UUID mail, String recipient, String status, String detail) {
        return "{\"mail_id\":\"%s\",\"recipient\":\"%s\",\"status\":\"%s\",\"detail\":\"%s\"}"
                .formatted(mail, recipient, status, detail);
    }
}
