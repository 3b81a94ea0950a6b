package org.forecourt.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the relay for as long as the app runs: at once when a mail was committed here, within a second when another process
 * committed one or a row came due, and ever less often while nothing can be moved. Nothing ends it but {@link #close}.
 */
final class RelayLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** A round ends by its own deadlines; this is for one that does not. */
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final Supplier<RelayTurn.Next> turn;
    private final WakeUp news;
    private final WakeUp end = new WakeUp();
    private final Trouble database = new Trouble("The outbox cannot be read or written; the relay waits.");
    private volatile boolean isRunning;
    private int troubles;
    private @Nullable Thread thread;

    RelayLoop(Supplier<RelayTurn.Next> turn, WakeUp news) {
        this.turn = turn;
        this.news = news;
    }

    synchronized void start() {
        if (thread == null) {
            isRunning = true;
            thread = Thread.ofPlatform().name("mail-relay").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            while (isRunning) {
                rest(next());
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer is a reason to wait, and so is a bug: the rows come due again. */
    private RelayTurn.Next next() {
        try {
            RelayTurn.Next next = turn.get();
            database.over();
            return next;
        } catch (RuntimeException failed) {
            database.seen(failed.getClass().getSimpleName());
            log.debug("a round of the relay failed", failed);
            return RelayTurn.Next.AFTER_A_PAUSE;
        }
    }

    private void rest(RelayTurn.Next next) throws InterruptedException {
        switch (next) {
            case AT_ONCE -> troubles = 0;
            case WHEN_THERE_IS_NEWS -> {
                troubles = 0;
                news.await(POLL);
            }
            case AFTER_A_PAUSE -> end.await(pause());
        }
    }

    /** Doubles with every trouble in a row; news of mails do not shorten it, the end does. */
    private Duration pause() {
        long exact = Math.min(FIRST_PAUSE.toMillis() << Math.min(troubles++, 10), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(Math.round(exact * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    /** Lets the round that is under way finish, and returns when it has. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = thread;
            thread = null;
            isRunning = false;
        }
        if (running == null) {
            return;
        }
        news.now();
        end.now();
        try {
            if (!running.join(FAREWELL)) {
                log.warn("The relay is stopped in the middle of a round; its rows come due again by themselves.");
                running.interrupt();
                running.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException told) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
