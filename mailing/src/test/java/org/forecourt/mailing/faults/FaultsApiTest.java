package org.forecourt.mailing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsApiTest {

    private static final String KEY = "Bearer " + TestService.KEY;
    private static final String RULES = """
            {"seed": 42, "rules": [
              {"recipient": "slow.example", "stage": "rcpt", "code": 421, "text": "4.3.2 busy", "probability": 0.5},
              {"stage": "final_dot", "action": "cut"}]}
            """;

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
    void rules_are_replaced_read_and_removed() {
        assertThat(put(RULES).statusCode()).isEqualTo(200);
        assertThat(service.read("/api/faults").body())
                .isEqualTo("{\"seed\":42,\"struck\":0,\"rules\":[{\"recipient\":\"slow.example\",\"stage\":\"rcpt\","
                        + "\"action\":\"answer\",\"code\":421,\"text\":\"4.3.2 busy\",\"probability\":0.5},"
                        + "{\"recipient\":\"*\",\"stage\":\"final_dot\",\"action\":\"cut\",\"probability\":1.0}]}");

        HttpResponse<String> removed = service.send("DELETE", "/api/faults", "", "Authorization", KEY);

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(service.bean(FaultSwitch.class).plan().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | not_json",
                "[] | not_an_object",
                "{} | missing",
                "{\"rules\": 1} | wrong_type",
                "{\"rules\": [1]} | wrong_type",
                "{\"rules\": [], \"speed\": 1} | unknown_field",
                "{\"rules\": [], \"rules\": []} | not_json",
                "{\"rules\": [], \"seed\": \"1\"} | wrong_type",
                "{\"rules\": [], \"seed\": 99999999999999999999} | out_of_range",
                "{\"rules\": [{\"code\": 451}]} | missing",
                "{\"rules\": [{\"stage\": \"rcpt\"}]} | missing",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": \"451\"}]} | wrong_type",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": 250}]} | out_of_range",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": 4510000000000}]} | out_of_range",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": 451, \"probability\": 2}]} | out_of_range",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": 451, \"probability\": 0}]} | out_of_range",
                "{\"rules\": [{\"stage\": \"rcpt\", \"code\": 451, \"recipient\": \" \"}]} | empty",
                "{\"rules\": [{\"stage\": \"quit\", \"code\": 451}]} | unknown_value_only",
                "{\"rules\": [{\"stage\": \"connect\", \"code\": 451}]} | unknown_value_only",
                "{\"rules\": [{\"stage\": \"rcpt\", \"action\": \"explode\"}]} | unknown_value_only",
            })
    void a_wrong_body_is_named_and_changes_nothing(String body, String code) {
        put(RULES);

        HttpResponse<String> answer = put(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(service.bean(FaultSwitch.class).plan().rules()).hasSize(2);
    }

    @Test
    void a_body_without_end_is_too_large() {
        assertThat(put("x".repeat(300_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void outside_local_the_switch_does_not_exist_even_with_the_key() {
        try (TestService production = TestService.start(Map.of("ENVIRONMENT", "production"))) {
            for (String method : new String[] {"GET", "PUT", "DELETE"}) {
                assertThat(production
                                .send(method, "/api/faults", "{\"rules\": []}", "Authorization", KEY)
                                .statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
        }
    }

    private static HttpResponse<String> put(String body) {
        return service.send("PUT", "/api/faults", body, "Authorization", KEY, "Content-Type", "application/json");
    }
}
