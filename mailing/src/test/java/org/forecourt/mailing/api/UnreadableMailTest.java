package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail in the journal whose message a program with other rules accepted: shown in the list, and nobody touches it. */
class UnreadableMailTest {

    private static TestService service;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void accept() {
        assertThat(service.post("/api/messages", MessageTexts.later(id, "test", "olena@example.com"))
                        .statusCode())
                .isEqualTo(202);
        int changed = service.bean(JdbcClient.class)
                .sql("update mailing.mail set message = replace(message, '\"test\"', '\"hologram\"') where id = :id")
                .param("id", id)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void it_is_in_the_list_and_alone_it_is_a_conflict_that_says_why() {
        assertThat(service.read("/api/messages?page_size=100").body()).contains(id.toString());
        assertConflict(service.read("/api/messages/" + id));
        assertThat(service.get("/messages/" + id).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"retry|''", "cancel|''", "resolve|{\"arrived\": true}", "resolve|{\"arrived\": false}"})
    void no_decision_changes_it(String decision, String body) {
        String before = row();

        assertConflict(service.post("/api/messages/" + id + "/" + decision, body));

        assertThat(row()).isEqualTo(before);
    }

    @Test
    void a_bounce_of_it_is_answered_by_a_word_of_its_own() {
        HttpResponse<String> answer = service.post("/api/bounces", """
                {"mail_id": "%s", "recipient": "olena@example.com", "status": "5.1.1", "detail": "nobody"}
                """.formatted(id));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"verdict\":\"unreadable_mail\"");
    }

    private String row() {
        return service.bean(JdbcClient.class)
                .sql("select mail::text from mailing.mail where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static void assertConflict(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unreadable_mail\"");
    }
}
