package org.forecourt.mailing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionRoundsTest {

    private static final int MANY = RetentionRounds.STEP * 2 + 7;

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("MAIL_RETENTION", "10"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_round_takes_as_many_steps_as_it_needs_and_keeps_to_the_setting() {
        settled(MANY, 11);
        settled(3, 9);

        service.bean(RetentionRounds.class).round();

        assertThat(count("removed")).isEqualTo(MANY);
        assertThat(count("whole")).isEqualTo(3);
    }

    private static void settled(int mails, int daysAgo) {
        service.bean(JdbcClient.class)
                .sql("""
                        insert into mailing.mail (
                          id, message, content_hash, template, locale, category, priority, address, domain,
                          accepted_at, state, due_at, not_before, settled_at)
                        select gen_random_uuid(), '{}', repeat('0', 64), 'test', 'uk', 'transactional', 5,
                          'olena@example.com', 'example.com', at, 'sent', at, at, at
                        from generate_series(1, :mails), lateral (select now() - make_interval(days => :days) as at) times
                        """)
                .param("mails", mails)
                .param("days", daysAgo)
                .update();
    }

    private static long count(String content) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from mailing.mail where content = :content")
                .param("content", content)
                .query(Long.class)
                .single();
    }
}
