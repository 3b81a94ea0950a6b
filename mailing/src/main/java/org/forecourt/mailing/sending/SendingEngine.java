package org.forecourt.mailing.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.mailing.background.Bell;
import org.forecourt.mailing.core.Budgets;
import org.forecourt.mailing.core.DeliveryRules;
import org.forecourt.mailing.core.Dispatcher;
import org.forecourt.mailing.core.JournalUnavailable;
import org.forecourt.mailing.core.Rates;
import org.forecourt.mailing.core.Sender;
import org.forecourt.mailing.core.SenderPorts;
import org.forecourt.mailing.core.SendingRules;
import org.forecourt.mailing.core.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The part of the service that sends. One thread takes due mails from the journal and starts a virtual thread for each;
 * another sweeps. Neither ever ends by an error: what goes wrong is logged once and tried again.
 */
public final class SendingEngine implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SendingEngine.class);

    /** After the journal is ready, before anything takes mail in. */
    public static final int PHASE = 100;

    /** Between two claims, so that each takes several mails at once, and a bell that rings all the time costs little. */
    private static final Duration BREATH = Duration.ofMillis(8);

    /** Together with what else has to stop less than the ten seconds after which containers are killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    private final Dispatcher dispatcher;
    private final Sweeper sweeper;
    private final Duration betweenSweeps;
    private final Duration idle;
    private final Bell bell;
    private final Runnable cutAll;
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;

    /** @param cutAll ends what is on the way; may be called once, when a stop has waited long enough */
    SendingEngine(SenderPorts ports, DeliveryRules delivery, Pace pace, Bell bell, Runnable cutAll) {
        SendingRules rules = pace.rules();
        Budgets budgets = new Budgets(rules, pace.rates(), ports.clock());
        this.dispatcher = new Dispatcher(ports, new Sender(ports, delivery, rules), rules, budgets, this::startWorker);
        this.sweeper = new Sweeper(ports.journal(), delivery, ports.clock());
        this.betweenSweeps = SendingPace.betweenSweeps(rules);
        this.idle = pace.idle();
        this.bell = bell;
        this.cutAll = cutAll;
    }

    /**
     * How fast, and how long anything may take.
     *
     * @param idle after which the journal is asked without a ring of the bell: retries come due silently
     */
    record Pace(SendingRules rules, Rates rates, Duration idle) {}

    /** How many mails are being handed over now. */
    public int onTheWay() {
        return onTheWay.get();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("mail-dispatcher").daemon().start(this::dispatch);
        Thread.ofPlatform().name("mail-sweeper").daemon().start(this::sweep);
    }

    /** Takes no more mail and waits for what is on the way; then cuts it, and its senders note what came of it. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        stopping.release(2);
        if (!isOver(PATIENCE)) {
            log.info("{} mails on the way are cut because the service stops", onTheWay.get());
            cutAll.run();
            if (!isOver(LAST_WORDS)) {
                log.warn(
                        "{} mails were still on the way when sending stopped; the next sweep labels them",
                        onTheWay.get());
            }
        }
    }

    private boolean isOver(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (onTheWay.get() > 0 && System.nanoTime() < deadline) {
            awaitBell(Duration.ofMillis(50));
        }
        return onTheWay.get() == 0;
    }

    private void dispatch() {
        boolean troubled = false;
        while (running) {
            try {
                int claimed = dispatcher.round();
                if (troubled) {
                    log.info("the journal answers again");
                    troubled = false;
                }
                rest(BREATH);
                if (claimed == 0) {
                    awaitBell(idle);
                }
            } catch (RuntimeException failed) {
                if (!troubled) {
                    report("taking due mail", failed);
                    troubled = true;
                }
                rest(AFTER_ERROR);
            }
        }
    }

    private void sweep() {
        while (running) {
            try {
                int found = sweeper.sweep();
                if (found > 0) {
                    log.info("{} mails had lost their sender", found);
                    continue;
                }
            } catch (RuntimeException failed) {
                report("the sweep", failed);
            }
            rest(betweenSweeps);
        }
    }

    private static void report(String what, RuntimeException failed) {
        if (failed instanceof JournalUnavailable) {
            log.warn("{} waits: the journal does not answer", what);
        } else {
            log.error("{} failed and is tried again", what, failed);
        }
    }

    private void startWorker(Runnable task) {
        onTheWay.incrementAndGet();
        Thread.ofVirtual().name("mail-sender").start(() -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                log.error("a sender failed; the sweep finds its mail", bug);
            } finally {
                onTheWay.decrementAndGet();
                bell.ring();
            }
        });
    }

    private void awaitBell(Duration longest) {
        try {
            bell.await(longest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits, but not for a service that stops. */
    private void rest(Duration duration) {
        try {
            if (stopping.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
