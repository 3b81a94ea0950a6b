package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.intake.TestQueue;
import org.forecourt.rig.PrivateRabbitMq;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dead letters of a real broker on the page, and what a person does with them. */
class DeadLetterPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LETTERS = "/dead-letters";

    private static TestQueue queue;
    private static TestService service;
    private static Operator operator;

    @BeforeAll
    static void start() {
        queue = new TestQueue(PrivateRabbitMq.shared());
        service = TestService.start(queue.settings);
        operator = new Operator(service);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(queue.dead()).isZero();
    }

    @AfterAll
    static void stop() {
        service.close();
        queue.close();
    }

    @Test
    void a_refused_message_is_listed_with_its_reason_and_discarding_the_refusal_takes_its_letter_along()
            throws Exception {
        queue.publish("Dear broker");
        queue.publish("Dear broker");
        await().atMost(PATIENCE).until(() -> queue.dead() == 2);

        Document page = operator.page(LETTERS);
        assertThat(page.select(".section-head").text()).contains("2 letters");
        assertThat(page.select(".list tbody tr")).hasSize(2);
        assertThat(page.select(".list td.main").text()).contains("not complete, valid JSON", "Open");
        assertThat(queue.dead()).as("after a look").isEqualTo(2);

        String refusal = page.select(".list td.main a").attr("href");
        assertThat(operator.send(refusal + "/discard").headers().firstValue("location"))
                .hasValue(refusal + "?done=discarded");

        assertThat(operator.page(LETTERS).select(".empty").text()).contains("empty");
    }

    @Test
    void a_corrected_message_leaves_the_queue_of_the_broker_too() throws Exception {
        UUID id = UUID.randomUUID();
        queue.publish(body(id, "olena at example.com"));
        await().atMost(PATIENCE).until(() -> queue.dead() == 1);
        String refusal = operator.page(LETTERS).select(".list td.main a").attr("href");

        HttpResponse<String> corrected = operator.send(refusal + "/retry", "recipient", "olena@example.com");

        assertThat(corrected.headers().firstValue("location")).hasValue("/messages/" + id + "?done=accepted");
        await().atMost(PATIENCE).until(() -> queue.dead() == 0);
    }

    @Test
    void what_the_broker_put_aside_itself_is_visible_and_taken_in() throws Exception {
        UUID id = UUID.randomUUID();
        queue.letExpire(body(id, "petro@example.com"));
        await().atMost(PATIENCE).until(() -> queue.dead() == 1);
        Document page = operator.page(LETTERS);
        assertThat(page.select(".list td.main").text()).contains("Its time in the queue was over");
        assertThat(page.select(".list").text()).contains("RabbitMQ itself");

        HttpResponse<String> taken =
                operator.send(page.select("form[action$=/retry]").attr("action"));

        assertThat(taken.headers().firstValue("location")).hasValue("/messages/" + id + "?done=accepted");
        assertThat(operator.page("/messages/" + id).text()).contains("petro@example.com");
    }

    @Test
    void what_cannot_become_a_mail_stays_with_a_reason_and_is_discarded_in_both_places() throws Exception {
        queue.letExpire("no mail at all");
        await().atMost(PATIENCE).until(() -> queue.dead() == 1);
        Document page = operator.page(LETTERS);

        HttpResponse<String> refused =
                operator.send(page.select("form[action$=/retry]").attr("action"));
        String refusal = refused.headers().firstValue("location").orElseThrow();
        assertThat(refusal).startsWith("/refusals/").endsWith("?done=letter_refused");
        assertThat(queue.dead()).isEqualTo(1);

        String discard = page.select("form[action$=/discard]").attr("action");
        assertThat(operator.send(discard).headers().firstValue("location"))
                .hasValue(LETTERS + "?done=letter_discarded");
        assertThat(operator.page(refusal.replaceFirst("\\?.*", ""))
                        .select(".title .state")
                        .text())
                .isEqualTo("Discarded");
        assertThat(operator.send(discard).headers().firstValue("location")).hasValue(LETTERS + "?done=letter_gone");
    }

    @Test
    void what_is_cut_off_before_the_refusal_is_settled_leaves_the_letter_for_the_next_call() throws Exception {
        queue.publish("cut off in the middle");
        await().atMost(PATIENCE).until(() -> queue.dead() == 1);
        Document page = operator.page(LETTERS);
        String refusal = page.select(".list td.main a").attr("href");
        String discard = page.select("form[action$=/discard]").attr("action");

        database("create function mailing.cut_off() returns trigger language plpgsql as"
                + " 'begin raise exception ''cut off''; end'");
        database("create trigger cut_off before update on mailing.refusal"
                + " for each row execute function mailing.cut_off()");
        assertThat(operator.send(discard).statusCode()).isGreaterThanOrEqualTo(500);
        database("drop function mailing.cut_off() cascade");
        await().atMost(PATIENCE).until(() -> queue.dead() == 1);

        assertThat(operator.send(discard).headers().firstValue("location"))
                .hasValue(LETTERS + "?done=letter_discarded");
        assertThat(operator.page(refusal).select(".title .state").text()).isEqualTo("Discarded");
    }

    private static void database(String sql) throws SQLException {
        try (Connection connection = service.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String body(UUID id, String to) {
        return "{\"id\":\"%s\",\"template\":\"test\",\"locale\":\"uk\",\"to\":{\"address\":\"%s\"},\"values\":{}}"
                .formatted(id, to);
    }
}
