package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.journal.Mails.NOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim reads what it takes, however much is settled beside it and however old the statistics are. */
class MailQueuePlanTest {

    private static final int SETTLED = 50_000;
    private static final int WAITING = 2_000;

    private EmbeddedPostgres server;
    private TestJournal test;

    @BeforeEach
    void fill() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        test = TestJournal.on(server);
        JdbcClient patient = JdbcClient.create(server.getPostgresDatabase());
        insert(patient, "sent", SETTLED);
        patient.sql("analyze mailing.mail").update();
        insert(patient, "accepted", WAITING);
    }

    private static void insert(JdbcClient jdbc, String state, int count) {
        jdbc.sql("""
                        insert into mailing.mail (
                          id, message, content_hash, template, locale, category, priority, address, domain,
                          accepted_at, state, due_at, not_before, settled_at)
                        select gen_random_uuid(), repeat('x', 200), repeat('0', 64), 'test', 'uk', 'transactional',
                          1 + number % 9, 'a@example.com', 'example.com', :now, :state, :now, :now,
                          case :state when 'sent' then :now end
                        from generate_series(1, :count) as number
                        """)
                .param("now", SqlValues.instant(NOW))
                .param("state", state)
                .param("count", count)
                .update();
    }

    @AfterEach
    void stop() throws IOException {
        test.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_walks_one_index_of_the_queue_and_reads_nothing_that_is_settled(Order order) {
        String index = order == Order.URGENT_FIRST ? "mail_by_priority" : "mail_by_age";

        String plan = explain(order);

        JsonNode root = JsonMapper.builder().build().readTree(plan).get(0).get("Plan");
        List<String> scans = new ArrayList<>();
        collect(root, scans);
        assertThat(scans)
                .as(plan)
                .contains(index)
                .allMatch(scan -> Set.of(index, "mail_pkey").contains(scan));
        assertThat(removed(root)).as(plan).isZero();
    }

    private String explain(Order order) {
        return test.jdbc
                .sql("explain (analyze, format json) " + MailQueue.statement(order))
                .param("now", SqlValues.instant(NOW))
                .param("until", SqlValues.instant(NOW.plusSeconds(300)))
                .param("limit", 20)
                .param("paused", SqlValues.texts(Set.of("slow.example")))
                .query(String.class)
                .single();
    }

    private static void collect(JsonNode node, List<String> scans) {
        if (node.path("Node Type").asString().equals("Seq Scan")) {
            scans.add("all of " + node.path("Relation Name").asString());
        }
        if (node.has("Index Name")) {
            scans.add(node.path("Index Name").asString());
        }
        node.path("Plans").forEach(child -> collect(child, scans));
    }

    private static long removed(JsonNode node) {
        long rows = node.path("Rows Removed by Filter").asLong(0);
        for (JsonNode child : node.path("Plans")) {
            rows += removed(child);
        }
        return rows;
    }
}
