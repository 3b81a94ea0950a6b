package org.forecourt.mailing.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One thread of a simulated process. Exactly one fibre of a timeline runs at any moment. */
final class Fibre {

    final String name;
    final Host host;
    boolean isKilled;
    boolean isIdle;

    @Nullable
    Wake pending;

    private final Thread thread;
    private volatile boolean mayRun;

    Fibre(String name, Host host, Runnable body) {
        this.name = name;
        this.host = host;
        this.thread = Thread.ofVirtual().unstarted(body);
    }

    void start() {
        thread.start();
    }

    void resume() {
        mayRun = true;
        LockSupport.unpark(thread);
    }

    void awaitTurn() {
        while (!mayRun) {
            LockSupport.park(this);
        }
        mayRun = false;
    }

    /** An entry in the calendar of the timeline. */
    record Wake(long at, long sequence, Fibre fibre) implements Comparable<Wake> {

        @Override
        public int compareTo(Wake other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}
