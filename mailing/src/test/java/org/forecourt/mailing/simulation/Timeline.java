package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import org.forecourt.mailing.simulation.Fibre.Wake;
import org.jspecify.annotations.Nullable;

/**
 * Simulated time, and the order in which fibres run: always the one that wakes first, ties by the order of falling asleep.
 * Real threads, but never two at once: a fibre that sleeps hands control to the next one itself.
 */
final class Timeline implements InstantSource {

    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final long MICROS = 1_000;

    private final PriorityQueue<Wake> calendar = new PriorityQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final long end;
    private long now;
    private long sequence;
    private int alive;
    private boolean isEnding;
    private @Nullable Fibre current;
    private @Nullable Throwable bug;

    Timeline(Duration longest) {
        this.end = micros(longest);
    }

    @Override
    public Instant instant() {
        return START.plusNanos(now * MICROS);
    }

    Duration elapsed() {
        return Duration.ofNanos(now * MICROS);
    }

    Fibre current() {
        if (current == null) {
            throw new IllegalStateException("outside of any fibre");
        }
        return current;
    }

    void spawn(Host host, String name, Runnable body) {
        Fibre[] self = new Fibre[1];
        Fibre fibre = new Fibre(name, host, () -> run(self[0], body));
        self[0] = fibre;
        host.fibres.add(fibre);
        alive++;
        fibre.start();
        schedule(fibre, 0);
    }

    private void run(Fibre self, Runnable body) {
        self.awaitTurn();
        try {
            if (!self.isKilled) {
                body.run();
            }
        } catch (Crash crash) {
            // the process is dead, and this was its last word
        } catch (Throwable unexpected) {
            bug = bug == null ? unexpected : bug;
            isEnding = true;
        }
        self.host.fibres.remove(self);
        alive--;
        next();
    }

    /** Lets time pass for the current fibre. */
    void sleep(Duration duration) {
        sleepMicros(Math.max(1, micros(duration)), false);
    }

    /** As {@link #sleep}, but {@link #nudge} ends it early. */
    void idle(Duration longest) {
        sleepMicros(Math.max(1, micros(longest)), true);
    }

    private void sleepMicros(long micros, boolean idle) {
        Fibre self = current();
        if (self.isKilled) {
            throw new Crash();
        }
        self.isIdle = idle;
        schedule(self, micros);
        if (next() != self) {
            self.awaitTurn();
        }
        self.isIdle = false;
        if (self.isKilled) {
            throw new Crash();
        }
    }

    /** Wakes a fibre that idles, a little later. */
    void nudge(Fibre fibre, Duration delay) {
        Wake pending = fibre.pending;
        long at = now + micros(delay);
        if (fibre.isIdle && pending != null && pending.at() > at) {
            calendar.remove(pending);
            schedule(fibre, micros(delay));
        }
    }

    /** Kills every fibre of a process; the current one, if it belongs to it, has to throw {@link Crash} itself. */
    void kill(Host host) {
        for (Fibre fibre : host.fibres) {
            kill(fibre);
        }
    }

    private void kill(Fibre fibre) {
        fibre.isKilled = true;
        if (fibre.pending != null) {
            calendar.remove(fibre.pending);
            schedule(fibre, 0);
        }
    }

    /** Ends the simulation at the next switch. */
    void finish() {
        isEnding = true;
    }

    /** Runs until {@link #finish}, the last fibre or the end of time. @return a bug of the rules or of the simulation */
    @Nullable
    Throwable run() throws InterruptedException {
        next();
        over.await();
        return bug;
    }

    private void schedule(Fibre fibre, long delay) {
        Wake wake = new Wake(now + delay, sequence++, fibre);
        fibre.pending = wake;
        calendar.add(wake);
    }

    /** Makes the fibre that wakes first the current one. */
    private @Nullable Fibre next() {
        if (alive == 0) {
            over.countDown();
            return null;
        }
        if (!isEnding && (calendar.isEmpty() || calendar.peek().at() > end)) {
            isEnding = true;
        }
        if (isEnding) {
            calendar.forEach(wake -> wake.fibre().isKilled = true);
        }
        Wake wake = calendar.remove();
        now = isEnding ? now : wake.at();
        Fibre caller = current;
        Fibre fibre = wake.fibre();
        fibre.pending = null;
        current = fibre;
        if (fibre != caller) {
            fibre.resume();
        }
        return fibre;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }
}
