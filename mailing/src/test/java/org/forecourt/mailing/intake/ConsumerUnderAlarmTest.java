package org.forecourt.mailing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.journal.Mails;
import org.forecourt.rig.PrivateRabbitMq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A broker without memory still delivers, but takes no dead letters. */
class ConsumerUnderAlarmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MAILS = 50;

    @TempDir
    Path folder;

    @Test
    void mail_is_journaled_and_what_cannot_be_buried_yet_is_kept_until_the_broker_has_room() throws Exception {
        try (PrivateRabbitMq node = PrivateRabbitMq.start(folder);
                TestQueue queue = new TestQueue(node)) {
            for (int number = 0; number < MAILS; number++) {
                queue.publish(Mails.message("reader" + number + "@example.com"));
            }
            queue.publish("no message");
            queue.awaitConfirms();
            node.evaluate("vm_memory_monitor:set_vm_memory_high_watermark({absolute, 1}).\n");

            try (TestService service = TestService.start(queue.settings)) {
                JdbcClient jdbc = service.bean(JdbcClient.class);
                await().atMost(PATIENCE).until(() -> count(jdbc, "mail") == MAILS && count(jdbc, "refusal") == 1);
                assertThat(node.evaluate("rabbit_alarm:get_alarms().\n")).contains("memory");

                node.evaluate("vm_memory_monitor:set_vm_memory_high_watermark(0.9).\n");
                await().atMost(PATIENCE).until(() -> queue.dead() == 1 && queue.ready() == 0);
                assertThat(count(jdbc, "mail")).isEqualTo(MAILS);
            }
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from mailing." + table)
                .query(Long.class)
                .single();
    }
}
