package org.forecourt.mailing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.intake.ConsumerState.Phase;
import org.forecourt.mailing.journal.Mails;
import org.forecourt.rig.PrivateRabbitMq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consumer in the running service, over a real broker and a real journal. */
class ConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestQueue queue = new TestQueue(PrivateRabbitMq.shared());
    private final TestService service = TestService.start(queue.settings);
    private final JdbcClient jdbc = service.bean(JdbcClient.class);

    @AfterEach
    void close() {
        service.close();
        queue.close();
    }

    @Test
    void messages_are_journaled_and_leave_the_queue_and_the_same_one_twice_is_one_mail() throws Exception {
        MailMessage message = Mails.message("olena@example.com");
        queue.publish(message);
        queue.publish(message);

        await().atMost(PATIENCE).until(() -> mails() == 1 && queue.ready() == 0);
        await().atMost(PATIENCE).until(() -> service.get("/health").statusCode() == 200);
        assertThat(queue.dead()).isZero();
        assertCounted("journaled", 2);
        assertThat(service.bean(ConsumerWatch.class).state().phase()).isEqualTo(Phase.CONSUMING);
    }

    @Test
    void what_is_no_message_becomes_a_dead_letter_with_its_reason_and_holds_nobody_up() throws Exception {
        List<Map.Entry<String, byte[]>> poison = Poison.all();
        for (Map.Entry<String, byte[]> body : poison) {
            queue.publish(body.getValue());
        }
        queue.publish(Mails.message("after@example.com"));
        queue.awaitConfirms();

        await().atMost(PATIENCE).until(() -> mails() == 1 && queue.dead() == poison.size());
        assertThat(queue.ready()).isZero();
        assertThat(count("refusal")).isEqualTo(poison.size());
        assertCounted("refused", poison.size());
        List<String> reasons = new ArrayList<>();
        for (int number = 0; number < poison.size(); number++) {
            GetResponse letter = queue.takeDeadLetter();
            Map<String, Object> headers = letter.getProps().getHeaders();
            assertThat(headers).containsKeys("x-original-queue", "x-refused-at", "x-original-size");
            assertThat(letter.getBody().length).isLessThanOrEqualTo(MailMessageJson.MAX_BYTES + 1);
            reasons.add(String.valueOf(headers.get("x-reason")));
        }
        assertThat(reasons)
                .containsExactlyElementsOf(
                        poison.stream().map(Map.Entry::getKey).toList());
    }

    /** Except for what only a batch or the journal can find. */
    @Test
    void no_code_of_a_refusal_is_left_out_of_what_the_queue_was_tried_with() {
        Set<String> tried = Poison.all().stream()
                .map(body -> body.getKey().replaceFirst(".* ", ""))
                .collect(Collectors.toSet());

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalCode.values())
                        .filter(code -> code != RefusalCode.BATCH_SIZE && code != RefusalCode.ID_CONFLICT)
                        .map(RefusalCode::code)
                        .toList());
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_and_changes_nothing() throws Exception {
        MailMessage message = Mails.message("olena@example.com");
        queue.publish(message);
        queue.publish(message.withPriority(9));

        await().atMost(PATIENCE).until(() -> queue.dead() == 1);
        assertThat(String.valueOf(queue.takeDeadLetter().getProps().getHeaders().get("x-reason")))
                .isEqualTo("id id_conflict");
        assertThat(mails()).isEqualTo(1);
        assertCounted("conflict", 1);
    }

    @Test
    void a_deleted_queue_is_declared_and_consumed_again() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> service.bean(ConsumerWatch.class).state().isWell());
        queue.delete();

        await().atMost(PATIENCE).until(() -> {
            queue.publish(Mails.message("again@example.com"));
            return mails() > 0;
        });
        assertThat(service.bean(ConsumerWatch.class).state().phase()).isEqualTo(Phase.CONSUMING);
    }

    @Test
    void a_journal_that_is_away_loses_nothing_and_does_not_spin() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> service.bean(ConsumerWatch.class).state().isWell());
        jdbc.sql("alter table mailing.mail rename to elsewhere").update();
        for (int number = 0; number < 20; number++) {
            queue.publish(Mails.message("reader" + number + "@example.com"));
        }
        queue.publish("no json");
        queue.awaitConfirms();
        Thread.sleep(2_000);

        jdbc.sql("alter table mailing.elsewhere rename to mail").update();

        await().atMost(PATIENCE).until(() -> mails() == 20 && queue.dead() == 1);
    }

    private void assertCounted(String result, int messages) {
        assertThat(service.read("/metrics").body())
                .contains("mailing_consumer_messages_total{result=\"%s\"} %d.0".formatted(result, messages));
    }

    private long mails() {
        return count("mail");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from mailing." + table)
                .query(Long.class)
                .single();
    }
}
