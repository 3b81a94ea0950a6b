package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that hangs, drops connections or has lost its tables is one that does not answer, and it may come back. */
class JournalOutageTest {

    /** Far below the lease of a mail. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private EmbeddedPostgres server;
    private TestJournal test;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        test = TestJournal.on(server);
    }

    @AfterEach
    void stop() throws IOException {
        test.close();
        server.close();
    }

    @Test
    void a_database_that_hangs_is_unavailable_in_time_and_answers_again_when_it_goes_on() throws Exception {
        JournalEntry before = Mails.to("before@example.com");
        test.journal.insertIfAbsent(before);
        List<Long> processes = processes();
        JournalEntry during = Mails.to("during@example.com");
        long start = System.nanoTime();
        signal("STOP", processes);
        try {
            assertThatThrownBy(() -> test.journal.insertIfAbsent(during)).isInstanceOf(JournalUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        } finally {
            signal("CONT", processes);
        }

        await().atMost(LONGEST)
                .ignoreException(JournalUnavailable.class)
                .untilAsserted(() -> assertThat(test.journal.insertIfAbsent(before))
                        .isEqualTo(new Insertion.Known(new MailState.Accepted())));
        assertThat(test.journal.insertIfAbsent(during)).isNotInstanceOf(Insertion.Conflict.class);
        assertThat(test.reader.byId(during.id())).contains(during);
    }

    @Test
    void connections_that_were_cut_are_replaced() {
        test.journal.insertIfAbsent(Mails.to("a@example.com"));

        JdbcClient.create(server.getPostgresDatabase())
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'forecourt-mailing'")
                .query()
                .listOfRows();

        await().atMost(LONGEST)
                .ignoreException(JournalUnavailable.class)
                .untilAsserted(() -> assertThat(test.journal.insertIfAbsent(Mails.to("b@example.com")))
                        .isInstanceOf(Insertion.Inserted.class));
    }

    @Test
    void a_lock_that_somebody_holds_ends_in_time() throws Exception {
        JournalEntry entry = Mails.to("a@example.com");
        test.journal.insertIfAbsent(entry);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table mailing.mail");

            assertThatThrownBy(() -> test.journal.change(entry.id(), known -> known.cancel(Mails.NOW)))
                    .isInstanceOf(JournalUnavailable.class);
            connection.rollback();
        }
        assertThat(test.journal.change(entry.id(), known -> known.cancel(Mails.NOW)))
                .isPresent();
    }

    @Test
    void without_its_tables_the_journal_is_unavailable_until_they_are_back() {
        JournalEntry entry = Mails.to("a@example.com");
        test.jdbc.sql("alter schema mailing rename to elsewhere").update();
        assertThatThrownBy(() -> test.journal.insertIfAbsent(entry)).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> test.reader.lag()).isInstanceOf(JournalUnavailable.class);

        test.jdbc.sql("alter schema elsewhere rename to mailing").update();

        assertThat(test.journal.insertIfAbsent(entry)).isInstanceOf(Insertion.Inserted.class);
    }

    private List<Long> processes() {
        String folder = test.jdbc.sql("show data_directory").query(String.class).single();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(folder))
                        .isPresent())
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        assertThat(processes).hasSizeGreaterThan(1);
        Stream<String> command =
                Stream.concat(Stream.of("kill", "-" + name), processes.stream().map(String::valueOf));
        assertThat(new ProcessBuilder(command.toList()).start().waitFor()).isZero();
    }
}
