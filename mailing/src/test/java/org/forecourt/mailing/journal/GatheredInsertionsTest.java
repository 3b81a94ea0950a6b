package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;

/** Who shares a commit with whom, and that everybody gets the answer of their own mail. */
class GatheredInsertionsTest {

    private static final Insertion INSERTED = new Insertion.Inserted(new MailState.Accepted());

    @Test
    void mails_that_come_during_a_commit_share_the_next_one_and_each_gets_its_own_answer() throws Exception {
        JournalEntry odd = Mails.to("odd@example.com");
        AtomicInteger commits = new AtomicInteger();
        Semaphore slowDisk = new Semaphore(0);
        GatheredInsertions insertions = new GatheredInsertions(entries -> {
            commits.incrementAndGet();
            slowDisk.acquireUninterruptibly();
            return entries.stream()
                    .map(entry -> entry.equals(odd) ? new Insertion.Conflict() : INSERTED)
                    .toList();
        });
        List<JournalEntry> entries = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(number -> Mails.to(number + "@example.com"))
                .toList());
        entries.add(odd);

        List<FutureTask<Insertion>> asked = entries.stream()
                .map(entry -> new FutureTask<>(() -> insertions.insert(entry)))
                .toList();
        List<Thread> clients = asked.stream().map(Thread.ofVirtual()::start).toList();
        await().until(() -> clients.stream().allMatch(client -> client.getState() == Thread.State.TIMED_WAITING));
        slowDisk.release(entries.size());
        List<Insertion> answers = new ArrayList<>();
        for (Future<Insertion> one : asked) {
            answers.add(one.get());
        }

        assertThat(answers.subList(0, 40)).containsOnly(INSERTED);
        assertThat(answers.getLast()).isEqualTo(new Insertion.Conflict());
        assertThat(commits.get())
                .as("two at once, and one or two for all who came meanwhile")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void a_mail_that_can_never_be_written_takes_no_other_with_it() throws Exception {
        JournalEntry poison = Mails.to("poison@example.com");
        Semaphore held = new Semaphore(0);
        GatheredInsertions insertions = new GatheredInsertions(entries -> {
            held.acquireUninterruptibly();
            if (entries.contains(poison)) {
                throw new IllegalArgumentException("never");
            }
            return entries.stream().map(entry -> INSERTED).toList();
        });

        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Insertion>> good = IntStream.range(0, 10)
                    .mapToObj(number -> Mails.to(number + "@example.com"))
                    .map(entry -> pool.submit((Callable<Insertion>) () -> insertions.insert(entry)))
                    .toList();
            Future<Insertion> bad = pool.submit(() -> insertions.insert(poison));
            held.release(1_000);

            for (Future<Insertion> one : good) {
                assertThat(one.get()).isEqualTo(INSERTED);
            }
            assertThatThrownBy(bad::get).hasRootCauseMessage("never");
        }
    }

    @Test
    void without_an_answer_of_the_journal_nobody_is_told_that_a_mail_is_in_it() {
        GatheredInsertions insertions = new GatheredInsertions(entries -> {
            throw new JournalUnavailable("gone", null);
        });

        assertThatThrownBy(() -> insertions.insert(Mails.to("a@example.com"))).isInstanceOf(JournalUnavailable.class);
    }
}
