package org.forecourt.mailing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
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
        assertThat(service.bean(ConsumerWatch.class).state().phase()).isEqualTo(Phase.CONSUMING);
    }

    @Test
    void what_is_no_message_becomes_a_dead_letter_with_its_reason_and_holds_nobody_up() throws Exception {
        Map<String, byte[]> poison = poison();
        for (byte[] body : poison.values()) {
            queue.publish(body);
        }
        queue.publish(Mails.message("after@example.com"));
        queue.awaitConfirms();

        await().atMost(PATIENCE).until(() -> mails() == 1 && queue.dead() == poison.size());
        assertThat(queue.ready()).isZero();
        assertThat(count("refusal")).isEqualTo(poison.size());
        List<String> reasons = new ArrayList<>();
        for (int number = 0; number < poison.size(); number++) {
            GetResponse letter = queue.takeDeadLetter();
            Map<String, Object> headers = letter.getProps().getHeaders();
            assertThat(headers).containsKeys("x-original-queue", "x-refused-at", "x-original-size");
            assertThat(letter.getBody().length).isLessThanOrEqualTo(MailMessageJson.MAX_BYTES + 1);
            reasons.add(String.valueOf(headers.get("x-reason")));
        }
        assertThat(reasons).containsExactlyElementsOf(poison.keySet());
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

    /** Bodies by the reason for which each is refused. */
    private static Map<String, byte[]> poison() {
        String good = MailMessageJson.write(Mails.message("olena@example.com"));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("not_json", "Dear broker");
        texts.put("not_an_object", "[1]");
        texts.put("duplicate_key", good.replaceFirst("\\{", "{\"priority\":1,"));
        texts.put("locale unknown_locale", good.replace("\"locale\":\"uk\"", "\"locale\":\"de\""));
        texts.put("template unknown_template", good.replace("ad_published", "advert"));
        texts.put("category unknown_category", good.replace("transactional", "spam"));
        texts.put("id invalid_id", good.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\""));
        texts.put("to.address invalid_address", good.replace("olena@example.com", "olena"));
        texts.put("priority out_of_range", good.replace("\"priority\":5", "\"priority\":10"));
        texts.put("priority wrong_type", good.replace("\"priority\":5", "\"priority\":\"5\""));
        texts.put("send_at invalid_instant", good.replace("\"send_at\":null", "\"send_at\":\"soon\""));
        texts.put("subject unknown_field", good.replaceFirst("\\{", "{\"subject\":\"x\","));
        texts.put("to.name line_break", good.replace("Олена", "x\\r\\nBcc: all@example.com"));
        texts.put("values.ad_link invalid_link", good.replace("https://cars.example/7", "javascript:alert(1)"));
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((reason, text) -> bodies.put(reason, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("not_utf8", new byte[] {'{', (byte) 0xff, '}'});
        bodies.put("too_large", new byte[50 * 1024 * 1024]);
        return bodies;
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
