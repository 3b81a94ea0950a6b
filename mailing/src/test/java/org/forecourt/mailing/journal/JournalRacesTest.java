package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.journal.Mails.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients at the same mail at the same time. */
class JournalRacesTest {

    private static final int CLIENTS = 8;

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    @Test
    void of_many_that_add_the_same_mail_one_adds_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            JournalEntry entry = Mails.to("a@example.com");

            List<Insertion> answers = together(() -> test.journal.insertIfAbsent(entry));

            assertThat(answers).filteredOn(Insertion.Inserted.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Insertion.Known.class::isInstance).hasSize(CLIENTS - 1);
        }
    }

    @Test
    void batches_with_the_same_mails_in_any_order_do_not_wait_for_each_other_for_ever() throws Exception {
        List<JournalEntry> entries = mails(100);

        List<List<Insertion>> answers = together(() -> {
            List<JournalEntry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled);
            return test.journal.insertAllIfAbsent(shuffled);
        });

        assertThat(answers.stream().flatMap(List::stream))
                .filteredOn(Insertion.Inserted.class::isInstance)
                .hasSize(100);
    }

    @Test
    void no_mail_is_given_to_two_claimers_and_none_is_forgotten() throws Exception {
        test.journal.insertAllIfAbsent(mails(400));

        List<List<Claim>> claims = together(() -> {
            List<Claim> mine = new ArrayList<>();
            for (Order order : List.of(Order.URGENT_FIRST, Order.OLDEST_FIRST, Order.URGENT_FIRST)) {
                mine.addAll(test.journal.claimDue(request(order, 7)));
            }
            return mine;
        });

        List<Claim> all = new ArrayList<>(claims.stream().flatMap(List::stream).toList());
        List<Claim> rest = test.journal.claimDue(request(Order.OLDEST_FIRST, 500));
        assertThat(all).isNotEmpty();
        all.addAll(rest);
        assertThat(all).extracting(Claim::id).doesNotHaveDuplicates().hasSize(400);
        assertThat(all).extracting(Claim::token).doesNotHaveDuplicates();
    }

    @Test
    void of_many_that_change_a_mail_each_sees_what_the_one_before_made() throws Exception {
        JournalEntry entry = Mails.to("a@example.com");
        test.journal.insertIfAbsent(entry);

        List<Boolean> cancelled = together(() -> {
            try {
                return test.journal
                        .change(entry.id(), known -> known.cancel(NOW))
                        .isPresent();
            } catch (IllegalTransition tooLate) {
                return false;
            }
        });

        assertThat(cancelled).filteredOn(mine -> mine).hasSize(1);
        assertThat(test.reader.byId(entry.id()).orElseThrow().state()).isEqualTo(new MailState.Cancelled(NOW));
    }

    @Test
    void several_sweeps_share_what_there_is() throws Exception {
        test.journal.insertAllIfAbsent(mails(50));
        test.journal.claimDue(request(Order.URGENT_FIRST, 50));

        List<Integer> swept = together(() -> test.journal.sweep(NOW.plusSeconds(301), 50, entry -> entry.release(NOW)));

        assertThat(swept.stream().mapToInt(Integer::intValue).sum()
                        + test.journal.sweep(NOW.plusSeconds(301), 50, entry -> entry.release(NOW)))
                .isEqualTo(50);
    }

    private static ClaimRequest request(Order order, int limit) {
        return new ClaimRequest(NOW, NOW.plusSeconds(300), limit, order, Set.of());
    }

    private static List<JournalEntry> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Mails.entry(
                        Mails.message("a@example.com").withPriority(1 + number % 9), NOW.minusMillis(number)))
                .toList();
    }

    private static <T> List<T> together(Callable<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : clients.invokeAll(Collections.nCopies(CLIENTS, work))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
