package org.forecourt.mailing.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.forecourt.mailing.core.JournalUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The counters for whoever asks often: counted at most every five seconds, however many ask, and a database that does not
 * answer holds nobody up for long. Thread-safe.
 */
@Component
public final class RecentCounters {

    private static final Logger log = LoggerFactory.getLogger(RecentCounters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration OUTDATED = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final JournalReader journal;
    private final Semaphore counting = new Semaphore(1);
    private volatile @Nullable Counted last;
    private volatile long lookedAt = System.nanoTime() - FRESH.toNanos();

    RecentCounters(JournalReader journal) {
        this.journal = journal;
    }

    /** What was counted last; nothing when the journal has not answered for a minute. */
    public Optional<Counters> counters() {
        if (System.nanoTime() - lookedAt >= FRESH.toNanos() && counting.tryAcquire()) {
            lookedAt = System.nanoTime();
            await(Thread.ofVirtual().name("journal-counters").start(this::count));
        }
        Counted counted = last;
        return counted == null || System.nanoTime() - counted.at() > OUTDATED.toNanos()
                ? Optional.empty()
                : Optional.of(counted.counters());
    }

    private void count() {
        try {
            last = new Counted(journal.counters(), System.nanoTime());
        } catch (JournalUnavailable away) {
            log.debug("the journal does not answer, so nothing was counted", away);
        } finally {
            counting.release();
        }
    }

    private static void await(Thread count) {
        try {
            count.join(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Counted(Counters counters, long at) {}
}
