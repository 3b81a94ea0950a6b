package org.forecourt.mailing.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.JournalUnavailable;

/**
 * Brings mails that come one by one at the same moment into one statement with one commit. Nobody waits for company: what
 * comes while a commit is on its way shares the next one. Thread-safe.
 */
final class GatheredInsertions {

    private static final int AT_ONCE = 2;
    private static final int MOST = 100;

    /** Longer than two statements may take that the database leaves without an answer. */
    private static final long PATIENCE_SECONDS = 25;

    private final Function<List<JournalEntry>, List<Insertion>> journal;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor writers;

    /** @param journal commits all that it is given, or throws */
    GatheredInsertions(Function<List<JournalEntry>, List<Insertion>> journal) {
        this.journal = journal;
        this.writers = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("journal-writer").factory());
        writers.allowCoreThreadTimeOut(true);
    }

    /** Returns when the mail is committed. @throws JournalUnavailable when that is not known */
    Insertion insert(JournalEntry entry) {
        Waiting own = new Waiting(entry, new CompletableFuture<>());
        waiting.add(own);
        writers.execute(this::insertWaiting);
        try {
            return own.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new JournalUnavailable("the journal does not answer", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailable("interrupted while waiting for the journal", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof JournalUnavailable
                    ? new JournalUnavailable("the journal does not answer", failed)
                    : new IllegalStateException("a mail cannot be written down", failed.getCause());
        }
    }

    private void insertWaiting() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        if (!batch.isEmpty()) {
            insert(batch);
        }
    }

    private void insert(List<Waiting> batch) {
        try {
            List<Insertion> answers =
                    journal.apply(batch.stream().map(Waiting::entry).toList());
            for (int index = 0; index < batch.size(); index++) {
                batch.get(index).answer().complete(answers.get(index));
            }
        } catch (JournalUnavailable unavailable) {
            batch.forEach(one -> one.answer().completeExceptionally(unavailable));
        } catch (RuntimeException | Error bug) {
            apart(batch, bug);
        }
    }

    /** One mail that can never be written must not take others with it. */
    private void apart(List<Waiting> batch, Throwable bug) {
        if (batch.size() == 1) {
            batch.getFirst().answer().completeExceptionally(bug);
        } else {
            batch.forEach(one -> insert(List.of(one)));
        }
    }

    private record Waiting(JournalEntry entry, CompletableFuture<Insertion> answer) {}
}
