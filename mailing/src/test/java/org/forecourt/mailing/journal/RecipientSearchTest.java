package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.journal.Mails.NOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientSearchTest {

    private static final int ROWS = 20_000;

    private static EmbeddedPostgres server;
    private static TestJournal test;

    @BeforeAll
    static void fill() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        test = TestJournal.on(server);
        test.jdbc
                .sql("""
                        insert into mailing.mail (
                          id, message, content_hash, template, locale, category, priority, address, domain,
                          accepted_at, state, due_at, not_before, settled_at)
                        select gen_random_uuid(), repeat('x', 200), repeat('0', 64), 'test', 'uk', 'transactional', 5,
                          'Person' || number || '@shop' || number % 500 || '.example',
                          'shop' || number % 500 || '.example', :now, 'sent', :now, :now, :now
                        from generate_series(1, :count) as number
                        """)
                .param("now", SqlValues.instant(NOW))
                .param("count", ROWS)
                .update();
        test.jdbc.sql("analyze mailing.mail").update();
    }

    @AfterAll
    static void stop() throws IOException {
        test.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "person19999, 1",
        "PERSON19999@shop499.example, 1",
        "person1999, 11",
        "@shop7.example, 40",
        "@SHOP7.example, 40",
        "@shop7, 0",
        "shop7.example, 0",
        "19999, 0"
    })
    void finds_the_beginning_of_an_address_or_a_whole_domain(String recipient, int count) {
        assertThat(test.reader.find(filter(recipient), 1, 10).total()).isEqualTo(count);
    }

    @Test
    void reads_an_index_and_not_the_journal() {
        assertThat(plan("person1999")).contains("mail_by_address").doesNotContain("Seq Scan");
        assertThat(plan("@shop7.example")).contains("mail_by_domain").doesNotContain("Seq Scan");
    }

    private static String plan(String recipient) {
        FilterClause clause = FilterClause.of(filter(recipient));
        return String.join(
                "\n",
                test.jdbc
                        .sql("explain select count(*) from " + clause.source() + "\n" + clause.where())
                        .params(clause.parameters())
                        .query(String.class)
                        .list());
    }

    private static JournalFilter filter(String recipient) {
        return new JournalFilter(Set.of(), recipient, null, null, null, null, null, null);
    }
}
