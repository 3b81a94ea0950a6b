package org.forecourt.mailing.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps deadlines strictly: it closes the socket. A read timeout alone would let a server that drips a byte every few
 * seconds, or that stops reading, hold a sender for ever.
 */
final class Watchdog {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor timer;
    private final Set<Guard> open = ConcurrentHashMap.newKeySet();

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Runs {@code cut} at the deadline unless the guard is closed before. */
    Guard guard(Deadline deadline, Runnable cut) {
        Guard guard = new Guard(cut);
        open.add(guard);
        guard.alarm = timer.schedule(guard, deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        return guard;
    }

    /** Cuts whatever is guarded now, as if its deadline had come. */
    void cutAll() {
        open.forEach(Guard::run);
    }

    /** Watches over one half of a transaction. */
    final class Guard implements Runnable, AutoCloseable {

        private final Runnable cut;
        private volatile boolean tooLate;
        private volatile Future<?> alarm = CompletableFuture.completedFuture(null);

        private Guard(Runnable cut) {
            this.cut = cut;
        }

        @Override
        public void run() {
            tooLate = true;
            cut.run();
        }

        boolean isTooLate() {
            return tooLate;
        }

        /** A line for the journal. */
        String explain(IOException failure) {
            if (tooLate) {
                return "no answer in time";
            }
            return switch (failure) {
                case EOFException closed -> "the server closed the connection";
                case ProtocolException garbage -> String.valueOf(garbage.getMessage());
                default -> "connection lost: " + failure.getMessage();
            };
        }

        @Override
        public void close() {
            open.remove(this);
            alarm.cancel(false);
        }
    }
}
